package dev.countersign.stack.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Optional;

/// Says it in words when a service is not there, or leaves before it has answered. What only reads and has no body is
/// asked once more first: a replica that was killed leaves connections behind that look open for a moment, and RFC 9110
/// (section 9.2.2) lets a safe method be repeated. Anything else may have been done, so it never is.
final class AwayAsAnswer implements ProxyInterceptor {
    /// The name in the context under which the service asked for is kept.
    static final String SERVICE = "service";

    /// A replica that is about to end refuses what is new without a word (Quarkus's graceful shutdown).
    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        boolean wordless =
                response.getStatusCode() == 503 && !response.headers().contains(HttpHeaders.RETRY_AFTER);
        if (wordless) {
            response.release();
            OwnAnswer.away(service(context)).on(response, context.request().proxiedRequest());
        }
        return context.sendResponse();
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        HttpServerRequest request = context.request().proxiedRequest();
        Future<ProxyResponse> answer = isRepeatable(request) ? sendRepeatable(context) : context.sendRequest();
        return answer.recover(failure -> Future.succeededFuture(inWords(context, failure)));
    }

    private static boolean isRepeatable(HttpServerRequest request) {
        boolean reads =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        return reads
                && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static Future<ProxyResponse> sendRepeatable(ProxyContext context) {
        // The stream of a body can be read once only. There is none, so it is taken away, and its end let through.
        context.request().proxiedRequest().resume();
        context.request().setBody(null);
        return context.sendRequest()
                .recover(failure ->
                        failure instanceof Replicas.NoReplica ? Future.failedFuture(failure) : context.sendRequest());
    }

    private static ProxyResponse inWords(ProxyContext context, Throwable failure) {
        OwnAnswer answer = failure instanceof Replicas.NoReplica
                ? OwnAnswer.away(service(context))
                : OwnAnswer.brokenOff(service(context));
        if (context.request().getBody() != null) {
            context.request().release();
        }
        return answer.on(context.request().response(), context.request().proxiedRequest());
    }

    private static String service(ProxyContext context) {
        return Optional.ofNullable(context.get(SERVICE, String.class)).orElse("service");
    }
}
