package app.trinity.infrastructure;

import java.util.List;
import software.amazon.awscdk.services.appsync.GraphqlApi;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACL.AllowActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.BlockActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.DefaultActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RateBasedStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.StatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.VisibilityConfigProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACLAssociation;
import software.constructs.Construct;

/** Turns an address away that sends more requests in five minutes than it may. */
final class AddressRateLimit extends Construct {
  private static final int WINDOW_SECONDS = 300;

  AddressRateLimit(Construct scope, GraphqlApi api, int requests) {
    super(scope, "RateLimit");
    CfnWebACL acl =
        CfnWebACL.Builder.create(this, "Acl")
            .scope("REGIONAL")
            .defaultAction(
                DefaultActionProperty.builder()
                    .allow(AllowActionProperty.builder().build())
                    .build())
            .visibilityConfig(visible("Requests"))
            .rules(
                List.of(
                    RuleProperty.builder()
                        .name("PerAddress")
                        .priority(0)
                        .action(
                            RuleActionProperty.builder()
                                .block(BlockActionProperty.builder().build())
                                .build())
                        .statement(
                            StatementProperty.builder()
                                .rateBasedStatement(
                                    RateBasedStatementProperty.builder()
                                        .aggregateKeyType("IP")
                                        .evaluationWindowSec(WINDOW_SECONDS)
                                        .limit(requests)
                                        .build())
                                .build())
                        .visibilityConfig(visible("TurnedAway"))
                        .build()))
            .build();
    CfnWebACLAssociation.Builder.create(this, "OnApi")
        .resourceArn(api.getArn())
        .webAclArn(acl.getAttrArn())
        .build();
  }

  private static VisibilityConfigProperty visible(String metric) {
    return VisibilityConfigProperty.builder()
        .metricName(metric)
        .cloudWatchMetricsEnabled(true)
        .sampledRequestsEnabled(false)
        .build();
  }
}
