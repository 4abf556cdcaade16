package dev.pls.conformance.ci;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The comments of one pull request as GitHub's and GitLab's interfaces give and take them, on this
 * machine. It is also the proxy by which GitHub's own client gets here.
 */
final class Forge implements AutoCloseable {
  static final String TOKEN = "t0ken";
  static final int NUMBER = 7;
  static final String BOT = "github-actions[bot]";

  private static final int PAGE = 100;
  private static final int BOT_ID = 99;
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern PLACE =
      Pattern.compile(
          "/repos/acme/motion/issues/(?:7/comments|comments/(?<github>\\d+))"
              + "|/api/v4/projects/12/merge_requests/7/notes(?:/(?<gitlab>\\d+))?");
  private static final Pattern PAGE_WANTED = Pattern.compile("(?:^|&)page=(\\d+)");

  private final HttpServer server;
  private final List<Comment> comments = new ArrayList<>();
  private final List<String> writes = new ArrayList<>();
  private boolean mayWrite = true;

  Forge() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** A comment. */
  record Comment(int id, String author, String body) {}

  /** Where it is. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Somebody writes a comment. */
  void say(String author, String body) {
    comments.add(new Comment(1000 + comments.size(), author, body));
  }

  /** From now on nothing can be written, as in what comes from a fork. */
  void onlyRead() {
    mayWrite = false;
  }

  /** The comments that CI wrote. */
  List<Comment> ours() {
    return comments.stream().filter(comment -> comment.author().equals(BOT)).toList();
  }

  /** All comments. */
  List<Comment> all() {
    return List.copyOf(comments);
  }

  /** The methods of the requests to write, in their order. */
  List<String> writes() {
    return List.copyOf(writes);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode result;
      int status = 200;
      String path = exchange.getRequestURI().getPath();
      Matcher place = PLACE.matcher(path);
      if (!isKnown(exchange)) {
        status = 401;
        result = JSON.createObjectNode().put("message", "Bad credentials");
      } else if (path.equals("/api/v4/user")) {
        result = JSON.createObjectNode().put("id", BOT_ID);
      } else if (!place.matches()) {
        status = 404;
        result = JSON.createObjectNode().put("message", "Not Found");
      } else if (exchange.getRequestMethod().equals("GET")) {
        result = page(exchange);
      } else {
        String id = place.group("github") == null ? place.group("gitlab") : place.group("github");
        status = write(exchange, Optional.ofNullable(id).map(Integer::parseInt));
        result = JSON.createObjectNode().put("message", "");
      }
      byte[] bytes = JSON.writeValueAsBytes(result);
      exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static boolean isKnown(HttpExchange exchange) {
    return ("token " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))
        || TOKEN.equals(exchange.getRequestHeaders().getFirst("PRIVATE-TOKEN"));
  }

  private ArrayNode page(HttpExchange exchange) {
    String query = exchange.getRequestURI().getQuery();
    Matcher wanted = PAGE_WANTED.matcher(query);
    int page = wanted.find() ? Integer.parseInt(wanted.group(1)) : 1;
    boolean last = page * PAGE >= comments.size();
    ArrayNode list = JSON.createArrayNode();
    for (int i = (page - 1) * PAGE; i < Math.min(page * PAGE, comments.size()); i++) {
      Comment comment = comments.get(i);
      ObjectNode node = list.addObject();
      node.put("id", comment.id());
      node.put("body", comment.body());
      node.putObject("user").put("login", comment.author());
      node.putObject("author").put("id", comment.author().equals(BOT) ? BOT_ID : 1);
    }
    if (!last) {
      exchange
          .getResponseHeaders()
          .add(
              "Link",
              "<http://api.github.localhost/repos/acme/motion/issues/7/comments?per_page=100&page="
                  + (page + 1)
                  + ">; rel=\"next\"");
    }
    exchange.getResponseHeaders().add("X-Next-Page", last ? "" : String.valueOf(page + 1));
    return list;
  }

  private int write(HttpExchange exchange, Optional<Integer> id) throws IOException {
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (!mayWrite) {
      return 403;
    }
    String body =
        sent.startsWith("{")
            ? JSON.readTree(sent).path("body").asString()
            : URLDecoder.decode(sent.substring("body=".length()), StandardCharsets.UTF_8);
    writes.add(exchange.getRequestMethod());
    if (id.isEmpty()) {
      say(BOT, body);
      return 201;
    }
    comments.replaceAll(c -> c.id() == id.get() ? new Comment(c.id(), c.author(), body) : c);
    return 200;
  }
}
