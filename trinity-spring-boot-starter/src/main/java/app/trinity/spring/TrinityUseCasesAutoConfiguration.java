package app.trinity.spring;

import app.trinity.account.Accounts;
import app.trinity.account.Usernames;
import app.trinity.core.Trinity;
import app.trinity.match.Matches;
import app.trinity.match.Reconciliation;
import app.trinity.room.Rooms;
import app.trinity.vote.Voting;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * The engine's use cases as beans, so that a controller names what it uses and a test replaces it.
 */
@AutoConfiguration(after = TrinityAutoConfiguration.class)
public class TrinityUseCasesAutoConfiguration {
  /** Returns the configuration. */
  public TrinityUseCasesAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  Rooms trinityRooms(Trinity trinity) {
    return trinity.rooms();
  }

  @Bean
  @ConditionalOnMissingBean
  Voting trinityVoting(Trinity trinity) {
    return trinity.voting();
  }

  @Bean
  @ConditionalOnMissingBean
  Matches trinityMatches(Trinity trinity) {
    return trinity.matches();
  }

  @Bean
  @ConditionalOnMissingBean
  Usernames trinityUsernames(Trinity trinity) {
    return trinity.usernames();
  }

  @Bean
  @ConditionalOnMissingBean
  Accounts trinityAccounts(Trinity trinity) {
    return trinity.accounts();
  }

  @Bean
  @ConditionalOnMissingBean
  Reconciliation trinityReconciliation(Trinity trinity) {
    return trinity.reconciliation();
  }
}
