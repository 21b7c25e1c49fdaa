package app.trinity.local.cli;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address by which other devices in the local network reach this machine. */
final class LanAddress {
  /** Reserved for documentation (RFC 5737): asking the way there sends nothing. */
  private static final InetSocketAddress SOMEWHERE = new InetSocketAddress("192.0.2.1", 9);

  private static final Pattern VIRTUAL =
      Pattern.compile("(?i)(docker|br-|veth|virbr|vmnet|vbox|tun|tap|utun|wg|zt).*");

  private LanAddress() {}

  /**
   * Finds the address.
   *
   * @throws CannotStart where this machine is in no network
   */
  static String find() throws CannotStart {
    return ofDefaultRoute()
        .or(LanAddress::ofAnyInterface)
        .orElseThrow(
            () -> new CannotStart("This machine is in no network. Connect it, or leave --lan out."))
        .getHostAddress();
  }

  private static Optional<InetAddress> ofDefaultRoute() {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(SOMEWHERE);
      return Optional.of(socket.getLocalAddress()).filter(LanAddress::isReachable);
    } catch (IOException | RuntimeException noRoute) {
      return Optional.empty();
    }
  }

  private static Optional<InetAddress> ofAnyInterface() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(network -> !VIRTUAL.matcher(network.getName()).matches())
          .sorted(Comparator.comparingInt(NetworkInterface::getIndex))
          .flatMap(NetworkInterface::inetAddresses)
          .filter(LanAddress::isReachable)
          .findFirst();
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  private static boolean isReachable(InetAddress address) {
    return address instanceof Inet4Address
        && !address.isLoopbackAddress()
        && !address.isAnyLocalAddress()
        && !address.isLinkLocalAddress();
  }
}
