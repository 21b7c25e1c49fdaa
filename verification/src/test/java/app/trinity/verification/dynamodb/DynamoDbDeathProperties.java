package app.trinity.verification.dynamodb;

import app.trinity.suites.DeathSuite;

class DynamoDbDeathProperties extends DeathSuite implements OverDynamoDb {}
