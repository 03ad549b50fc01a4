import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The gateway's HTTP server and nothing else: answers every request with the same bytes once its body has come. */
public class BareServer {
    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Buffer answer = Buffer.buffer(Files.readAllBytes(Path.of(arguments[1])));
        Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(false));
        DeploymentOptions loops = new DeploymentOptions().setInstances(VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE);
        vertx.deployVerticle(() -> new Answering(port, answer), loops).onComplete(deployed -> {
            System.out.println(deployed.succeeded() ? "READY" : "FAILED " + deployed.cause());
        });
    }

    private static final class Answering extends AbstractVerticle {
        private final int port;
        private final Buffer answer;

        Answering(int port, Buffer answer) {
            this.port = port;
            this.answer = answer;
        }

        @Override
        public void start() {
            vertx.createHttpServer()
                    .requestHandler(request -> request.body().onSuccess(body -> request.response()
                            .putHeader("Content-Type", "application/json")
                            .end(answer)))
                    .listen(port, "127.0.0.1");
        }
    }
}
