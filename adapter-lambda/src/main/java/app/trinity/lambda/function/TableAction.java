package app.trinity.lambda.function;

/** What may be done to a table, by IAM's names. */
public enum TableAction {
  /** Reads some items by their keys. */
  BATCH_GET_ITEM("dynamodb:BatchGetItem"),
  /** Makes a transaction depend on an item. */
  CONDITION_CHECK_ITEM("dynamodb:ConditionCheckItem"),
  /** Reads one item. */
  GET_ITEM("dynamodb:GetItem"),
  /** Writes one item, alone or in a transaction. */
  PUT_ITEM("dynamodb:PutItem"),
  /** Reads the items of one partition. */
  QUERY("dynamodb:Query"),
  /** Changes one item, alone or in a transaction. */
  UPDATE_ITEM("dynamodb:UpdateItem");

  private final String iamName;

  TableAction(String iamName) {
    this.iamName = iamName;
  }

  /** The action's name in a policy. */
  public String iamName() {
    return iamName;
  }
}
