package app.trinity.operator.zips;

import app.trinity.operator.aws.LambdaApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Compares what functions run with the zips they should run. */
public final class Comparison {
  private static final Duration TIME_LIMIT = Duration.ofMinutes(5);
  private static final int MOST_NAMES = 5;
  private static final int OK = 200;

  private final HttpClient http;
  private final Path folder;
  private final Extraction extraction = new Extraction();

  /**
   * Creates a comparison.
   *
   * @param http for the downloads
   * @param folder where to unpack what is deployed, a folder for each function
   */
  public Comparison(HttpClient http, Path folder) {
    this.http = http;
    this.folder = folder;
  }

  /**
   * The result.
   *
   * @param same whether the function runs what was built
   * @param sentence the result in words
   */
  public record Result(boolean same, String sentence) {
    /** Returns the result for a function that could not be compared. */
    public static Result notCompared(String reason) {
      return new Result(false, "not compared: " + reason);
    }
  }

  /**
   * Downloads, verifies, unpacks and compares a function.
   *
   * @param name the name of its folder
   * @param deployed what Lambda says about it
   * @param local the zip it should run
   * @throws IOException if the download, the zip or the folder fails
   */
  public Result compare(String name, LambdaApi.Function deployed, Path local)
      throws IOException, InterruptedException {
    if (deployed.image().isPresent()) {
      return Result.notCompared("it runs the container image " + deployed.image().get());
    }
    if (deployed.location().isEmpty()) {
      return Result.notCompared("Lambda names no address to download it from");
    }
    Files.createDirectories(folder);
    Path download = folder.resolve(name + ".zip");
    download(deployed.location().get(), download);
    ZipFacts facts = ZipFacts.of(download);
    if (!facts.base64().equals(deployed.codeSha256())) {
      return Result.notCompared(
          "the download's hash "
              + facts.base64()
              + " is not the function's "
              + deployed.codeSha256()
              + "; run it again");
    }
    extraction.extract(download, folder.resolve(name));
    String version = "version " + deployed.version();
    if (!Files.isRegularFile(local)) {
      return new Result(false, version + " is unpacked, but there is no " + local.getFileName());
    }
    String built = ZipFacts.of(local).base64();
    if (built.equals(facts.base64())) {
      return new Result(true, version + " is what was built, " + built);
    }
    return new Result(
        false,
        version
            + " differs: deployed "
            + facts.base64()
            + ", built "
            + built
            + "; "
            + names(ZipDifference.between(local, download)));
  }

  private void download(URI location, Path target) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(location).timeout(TIME_LIMIT).build();
    int status = http.send(request, HttpResponse.BodyHandlers.ofFile(target)).statusCode();
    if (status != OK) {
      Files.delete(target);
      // Not the address: whoever has it has the code.
      throw new IOException("the download was answered with status " + status);
    }
  }

  private static String names(List<String> files) {
    if (files.isEmpty()) {
      return "the files in it are the same";
    }
    String first = String.join(", ", files.subList(0, Math.min(files.size(), MOST_NAMES)));
    int more = files.size() - MOST_NAMES;
    return "different in " + first + (more > 0 ? " and " + more + " more" : "");
  }
}
