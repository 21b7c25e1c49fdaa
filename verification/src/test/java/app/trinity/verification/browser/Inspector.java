package app.trinity.verification.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Looks at screens as somebody would who sees badly or holds a small phone: axe-core judges them,
 * and no text may stand beyond the edge. What it saw is kept as pictures.
 */
final class Inspector {
  private static final String AXE = read("/axe.min.js");

  private static final String JUDGE =
      """
      async () => {
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`));
      }""";

  /** Every box of text and every control, but for what is hidden on purpose from the eye. */
  private static final String BEYOND_THE_EDGE =
      """
      () => {
        const width = document.documentElement.clientWidth;
        const found = [];
        if (document.documentElement.scrollWidth > width) found.push('the page scrolls sideways');
        const beyond = ({ left, right, width: own }) => own > 0 && (left < -0.5 || right > width + 0.5);
        const unseen = (element) => element.closest('.sr, .skip, .card.leaving, .card:not(.top), [hidden]')
          || !element.checkVisibility({ visibilityProperty: true });
        for (const element of document.querySelectorAll('a, button, input, img:not(.glow), li, p')) {
          if (!unseen(element) && beyond(element.getBoundingClientRect())) found.push(element.outerHTML.slice(0, 160));
        }
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          if (text.data.trim() === '' || unseen(text.parentElement)) continue;
          const range = document.createRange();
          range.selectNodeContents(text);
          if ([...range.getClientRects()].some(beyond)) found.push(`text: ${text.data}`);
        }
        return found;
      }""";

  private final String folder;
  private final List<String> objections = new ArrayList<>();

  /** Keeps the pictures under this name. */
  Inspector(String folder) {
    this.folder = folder;
  }

  /** Looks at what a phone shows, once it stands still. */
  void look(Phone phone, String screen) {
    phone.settle();
    phone.keepPicture(folder + "/" + screen);
    note(screen, phone.page().evaluate(BEYOND_THE_EDGE));
    phone.page().evaluate(AXE);
    note(screen, phone.page().evaluate(JUDGE));
  }

  private void note(String screen, Object found) {
    for (Object objection : (List<?>) found) {
      objections.add(screen + ": " + objection);
    }
  }

  /** Fails with everything it objects to. */
  void mustBeContent() {
    assertThat(objections).as("objections in %s", folder).isEmpty();
  }

  private static String read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(Inspector.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
