package app.trinity.lambda.function;

import app.trinity.RefusalCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.util.EnumMap;
import java.util.Map;

/**
 * Exceptions whose class bears a code as its name. AppSync shows a client the class of what a
 * function threw as the error's type; a class in a named package would read {@code app.trinity.…},
 * and a jar with classes outside of packages could be no module. So the classes are made when they
 * are needed: {@link CodeNamed}, under the code's name.
 *
 * <p>Thread-safe.
 */
final class CodeNamedExceptions extends ClassLoader {
  private static final int CLASS_FILE_PREFIX_BYTES = 8;
  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;

  private final Map<RefusalCode, Class<?>> classes = new EnumMap<>(RefusalCode.class);

  CodeNamedExceptions() {
    super(CodeNamedExceptions.class.getClassLoader());
  }

  /** Makes an exception whose class is called as the code, with a sentence as its message. */
  RuntimeException of(RefusalCode code, String sentence) {
    try {
      Constructor<?> constructor = classOf(code).getConstructor(String.class);
      // Its class is not public: nobody is to rely on it.
      constructor.setAccessible(true);
      return (RuntimeException) constructor.newInstance(sentence);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized Class<?> classOf(RefusalCode code) {
    return classes.computeIfAbsent(
        code,
        unmade -> {
          byte[] bytes = renamed(code.name());
          return defineClass(code.name(), bytes, 0, bytes.length);
        });
  }

  private static byte[] renamed(String name) {
    String own = CodeNamed.class.getName().replace('.', '/');
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream template = CodeNamed.class.getResourceAsStream("CodeNamed.class")) {
      if (template == null) {
        throw new IllegalStateException("no class file of " + own);
      }
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(template.readAllBytes()));
      rename(in, new DataOutputStream(bytes), own, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Copies a class file (JVMS 4) and replaces one text of its constant pool. */
  private static void rename(DataInputStream in, DataOutputStream out, String from, String to)
      throws IOException {
    out.write(in.readNBytes(CLASS_FILE_PREFIX_BYTES));
    int constants = in.readUnsignedShort();
    out.writeShort(constants);
    for (int index = 1; index < constants; index++) {
      int tag = in.readUnsignedByte();
      out.writeByte(tag);
      if (tag == UTF8) {
        String text = in.readUTF();
        out.writeUTF(text.equals(from) ? to : text);
      } else {
        out.write(in.readNBytes(bytesOf(tag)));
        // These two take up two places (JVMS 4.4.5).
        index += tag == LONG || tag == DOUBLE ? 1 : 0;
      }
    }
    in.transferTo(out);
  }

  private static int bytesOf(int tag) {
    return switch (tag) {
      case 7, 8, 16, 19, 20 -> 2;
      case 15 -> 3;
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
      case LONG, DOUBLE -> 8;
      default -> throw new IllegalStateException("an unknown constant: " + tag);
    };
  }
}
