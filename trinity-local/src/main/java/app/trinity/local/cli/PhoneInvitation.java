package app.trinity.local.cli;

import io.nayuki.qrcodegen.QrCode;

/** The address for phones, and a QR code that leads there, two modules a character. */
final class PhoneInvitation {
  private static final int QUIET_ZONE = 2;

  private PhoneInvitation() {}

  static String of(String address) {
    QrCode code = QrCode.encodeText(address, QrCode.Ecc.LOW);
    StringBuilder text = new StringBuilder("On your phones: ").append(address).append('\n');
    for (int y = -QUIET_ZONE; y < code.size + QUIET_ZONE; y += 2) {
      text.append("  ");
      for (int x = -QUIET_ZONE; x < code.size + QUIET_ZONE; x++) {
        text.append(character(code.getModule(x, y), code.getModule(x, y + 1)));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** Terminals are dark as a rule: a light module is what is printed. */
  private static char character(boolean upperDark, boolean lowerDark) {
    if (upperDark) {
      return lowerDark ? ' ' : '▄';
    }
    return lowerDark ? '▀' : '█';
  }
}
