package app.trinity.verification.dynamodb;

import app.trinity.verification.interleaving.FaultSuite;

class DynamoDbFaultProperties extends FaultSuite implements OverDynamoDb {}
