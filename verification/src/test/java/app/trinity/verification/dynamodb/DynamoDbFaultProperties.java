package app.trinity.verification.dynamodb;

import app.trinity.suites.FaultSuite;

class DynamoDbFaultProperties extends FaultSuite implements OverDynamoDb {}
