package app.trinity.jackson;

import app.trinity.account.DisplayName;
import app.trinity.account.NewAccount;
import app.trinity.account.Profile;
import app.trinity.account.SignUp;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import java.time.Instant;
import java.util.List;

/** The forms of people. */
final class AccountForms {
  static final Form<UserId> USER_ID = Form.ofText(UserId.class, UserId::value, UserId::of);
  static final Form<Username> USERNAME = Form.ofText(Username.class, Username::value, Username::of);
  static final Form<DisplayName> DISPLAY_NAME =
      Form.ofText(DisplayName.class, DisplayName::value, DisplayName::of);

  private static final Form<SignUp> SIGN_UP =
      Form.ofObject(
          SignUp.class,
          (fields, signUp) ->
              fields
                  .put("email", Form.TEXT, signUp.email())
                  .put("username", Form.TEXT, signUp.username()),
          piece ->
              SignUp.builder()
                  .email(piece.find("email", Form.TEXT))
                  .username(piece.find("username", Form.TEXT))
                  .build());
  private static final Form<NewAccount> NEW_ACCOUNT =
      Form.ofObject(
          NewAccount.class,
          (fields, account) ->
              fields
                  .put("userId", USER_ID, account.userId())
                  .put("directoryName", Form.TEXT, account.directoryName())
                  .put("wantedUsername", Form.TEXT, account.wantedUsername())
                  .put("nameHint", Form.TEXT, account.nameHint()),
          piece ->
              NewAccount.builder()
                  .userId(piece.get("userId", USER_ID))
                  .directoryName(piece.find("directoryName", Form.TEXT))
                  .wantedUsername(piece.find("wantedUsername", Form.TEXT))
                  .nameHint(piece.get("nameHint", Form.TEXT))
                  .build());

  private final Form<Profile> profile;

  AccountForms(Times times) {
    Form<Instant> time = times.form();
    profile =
        Form.ofObject(
            Profile.class,
            (fields, value) ->
                fields
                    .put("userId", USER_ID, value.userId())
                    .put("username", USERNAME, value.username())
                    .put("displayName", DISPLAY_NAME, value.displayName())
                    .put("createdAt", time, value.createdAt())
                    .put("lastLoginAt", time, value.lastLoginAt()),
            piece ->
                Profile.builder()
                    .userId(piece.get("userId", USER_ID))
                    .username(piece.get("username", USERNAME))
                    .displayName(piece.find("displayName", DISPLAY_NAME))
                    .createdAt(piece.get("createdAt", time))
                    .lastLoginAt(piece.find("lastLoginAt", time))
                    .build());
  }

  List<Form<?>> all() {
    return List.of(USER_ID, USERNAME, DISPLAY_NAME, SIGN_UP, NEW_ACCOUNT, profile);
  }
}
