package app.trinity.verification.dynamodb;

import app.trinity.verification.interleaving.ThreadsSuite;

class DynamoDbThreadsTest extends ThreadsSuite implements OverDynamoDb {}
