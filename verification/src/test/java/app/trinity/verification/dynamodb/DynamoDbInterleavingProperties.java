package app.trinity.verification.dynamodb;

import app.trinity.suites.InterleavingSuite;

class DynamoDbInterleavingProperties extends InterleavingSuite implements OverDynamoDb {}
