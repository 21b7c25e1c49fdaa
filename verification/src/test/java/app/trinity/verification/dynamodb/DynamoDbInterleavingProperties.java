package app.trinity.verification.dynamodb;

import app.trinity.verification.interleaving.InterleavingSuite;

class DynamoDbInterleavingProperties extends InterleavingSuite implements OverDynamoDb {}
