package app.trinity.local.cli;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;

/** The host to serve at. */
final class Host {
  private Host() {}

  /** True for an address that stands for all of this machine's. */
  static boolean isAny(String host) {
    return host.equals("0.0.0.0") || host.equals("::");
  }

  /**
   * Checks that a host is this machine's.
   *
   * @return the host, an IPv6 address without brackets
   * @throws CannotStart where nobody knows it, or it is another machine's
   */
  static String requireOwn(String typed) throws CannotStart {
    try {
      InetAddress address = InetAddress.getByName(typed);
      if (!typed.isBlank()
          && (address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null)) {
        return typed.startsWith("[") ? typed.substring(1, typed.length() - 1) : typed;
      }
    } catch (UnknownHostException | SocketException unknown) {
      throw new CannotStart("The host '" + typed + "' is unknown. Leave --host out, or try --lan.");
    }
    throw new CannotStart(
        "The host '" + typed + "' is not this machine's. Leave --host out, or try --lan.");
  }
}
