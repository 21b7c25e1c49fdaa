package app.trinity.verification.dynamodb;

import app.trinity.suites.ThreadsSuite;

class DynamoDbThreadsTest extends ThreadsSuite implements OverDynamoDb {}
