package app.trinity.operator;

import java.util.Map;

/** What AWS's services answer. */
final class StandIns {
  private StandIns() {}

  /** STS: whose credentials they are. */
  static StandIn.Answer caller(String account) {
    return StandIn.Answer.xml(
        """
        <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
          <GetCallerIdentityResult>
            <Arn>arn:aws:iam::%1$s:user/ada</Arn><UserId>AIDA</UserId><Account>%1$s</Account>
          </GetCallerIdentityResult>
          <ResponseMetadata><RequestId>1</RequestId></ResponseMetadata>
        </GetCallerIdentityResponse>
        """
            .formatted(account));
  }

  /** STS: credentials that are none. */
  static StandIn.Answer noCaller() {
    return StandIn.Answer.text(
        403,
        Map.of("Content-Type", "text/xml"),
        """
        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>
        <Code>InvalidClientTokenId</Code>
        <Message>The security token included in the request is invalid.</Message></Error>
        <RequestId>1</RequestId></ErrorResponse>
        """);
  }

  /** Lambda: a function that runs a zip. */
  static StandIn.Answer function(String location, String codeSha256) {
    return StandIn.Answer.json(
        """
        {"Configuration": {"State": "Active", "LastUpdateStatus": "Successful", "Version": "7",
          "CodeSha256": "%s"},
         "Code": {"RepositoryType": "S3", "Location": "%s"}}
        """
            .formatted(codeSha256, location));
  }
}
