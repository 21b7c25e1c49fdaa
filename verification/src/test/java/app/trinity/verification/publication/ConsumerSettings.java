package app.trinity.verification.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Settings of somebody who knows the folder of published modules: their own, with one repository
 * more. A mirror of everything does not hide it, because the mirror that names it comes first.
 */
final class ConsumerSettings {
  private final Document settings;

  private ConsumerSettings(Document settings) {
    this.settings = settings;
  }

  static void write(Optional<Path> own, Path repository, Path file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      Document settings;
      if (own.isPresent()) {
        settings = builder.parse(own.get().toFile());
      } else {
        settings = builder.newDocument();
        settings.appendChild(settings.createElement("settings"));
      }
      new ConsumerSettings(settings).add(repository.toUri().toString());
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(settings), new StreamResult(file.toFile()));
    } catch (ParserConfigurationException | TransformerException | SAXException failure) {
      throw new IOException(failure);
    }
  }

  private void add(String url) {
    Element root = settings.getDocumentElement();
    Element mirror = child(section(root, "mirrors"), "mirror");
    text(mirror, "id", PublishedFolder.ID);
    text(mirror, "mirrorOf", PublishedFolder.ID);
    text(mirror, "url", url);

    Element profile = child(section(root, "profiles"), "profile");
    text(profile, "id", PublishedFolder.ID);
    Element repository = child(child(profile, "repositories"), "repository");
    text(repository, "id", PublishedFolder.ID);
    text(repository, "url", url);
    // What a test copies bears no checksums.
    text(child(repository, "releases"), "checksumPolicy", "ignore");
    text(child(repository, "snapshots"), "checksumPolicy", "ignore");
    text(section(root, "activeProfiles"), "activeProfile", PublishedFolder.ID);
  }

  private Element section(Element root, String name) {
    NodeList children = root.getChildNodes();
    for (int index = 0; index < children.getLength(); index++) {
      Node node = children.item(index);
      if (node instanceof Element element && name.equals(element.getLocalName())) {
        return element;
      }
    }
    return child(root, name);
  }

  private Element child(Element parent, String name) {
    Element child = settings.createElementNS(settings.getDocumentElement().getNamespaceURI(), name);
    parent.appendChild(child);
    return child;
  }

  private void text(Element parent, String name, String text) {
    child(parent, name).setTextContent(text);
  }
}
