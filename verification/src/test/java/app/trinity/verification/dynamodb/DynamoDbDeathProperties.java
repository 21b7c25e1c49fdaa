package app.trinity.verification.dynamodb;

import app.trinity.verification.interleaving.DeathSuite;

class DynamoDbDeathProperties extends DeathSuite implements OverDynamoDb {}
