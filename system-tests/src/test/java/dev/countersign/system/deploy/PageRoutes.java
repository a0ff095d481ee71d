package dev.countersign.system.deploy;

import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.ClassModel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a browser may ask the services for with a session, by the annotations of their compiled classes: everything
/// that
/// is no REST, the streams and the forms among it.
public final class PageRoutes {
    private static final String API = "/api/";
    private static final Map<String, String> NAMES = Map.of("GET", "PAGE", "POST", "FORM");

    private PageRoutes() {}

    /// @return such as `PAGE /requests/{id}` and `FORM /requests/{id}/edit`; what each service has of its own accord is
    ///     named once per service
    public static Set<String> all() {
        Stream<String> own = Repository.SERVICES.stream().flatMap(PageRoutes::of);
        Stream<String> shared = Repository.SERVICES.stream()
                .flatMap(service -> of("chassis").map(route -> route.replace("{service}", service)));
        return Stream.concat(own, shared)
                .filter(route -> !route.contains(" " + API))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> of(String module) {
        return CompiledClasses.of(module).stream()
                .flatMap(type -> path(type).stream().flatMap(base -> below(base, type)));
    }

    private static Stream<String> below(String base, ClassModel type) {
        return type.methods().stream()
                .flatMap(method -> NAMES.entrySet().stream()
                        .filter(verb -> CompiledClasses.annotation(method, "jakarta.ws.rs." + verb.getKey())
                                .isPresent())
                        .map(verb -> verb.getValue() + " "
                                + plain("/" + base + "/" + path(method).orElse(""))));
    }

    /// Without the patterns of parameters, in which there may be braces, too.
    private static String plain(String path) {
        String named = path.replaceAll("\\{(\\w+)\\s*(?::(?:[^{}]|\\{[^{}]*})*)?}", "{$1}")
                .replaceAll("/+", "/");
        return named.length() > 1 && named.endsWith("/") ? named.substring(0, named.length() - 1) : named;
    }

    private static Optional<String> path(AttributedElement element) {
        return CompiledClasses.annotation(element, "jakarta.ws.rs.Path")
                .flatMap(annotation -> annotation.elements().stream()
                        .map(part -> part.value())
                        .filter(AnnotationValue.OfString.class::isInstance)
                        .map(value -> ((AnnotationValue.OfString) value).stringValue())
                        .findFirst());
    }
}
