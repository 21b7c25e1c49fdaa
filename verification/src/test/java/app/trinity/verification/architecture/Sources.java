package app.trinity.verification.architecture;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The source files of a folder, without what is built or fetched. */
final class Sources {
  private static final Set<String> NO_CLASS = Set.of("package-info.java", "module-info.java");
  private static final Set<String> NOT_WRITTEN = Set.of("target", "node_modules", ".git");

  private Sources() {}

  /** The files with classes, those of tests among them. */
  static List<Path> in(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.getNameCount() > 0 && NOT_WRITTEN.contains(nameOf(folder))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = nameOf(file);
            if (name.endsWith(".java") && !NO_CLASS.contains(name)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  static String nameOf(Path path) {
    return path.getName(path.getNameCount() - 1).toString();
  }
}
