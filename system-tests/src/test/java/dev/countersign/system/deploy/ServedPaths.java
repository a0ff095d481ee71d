package dev.countersign.system.deploy;

import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.ClassModel;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The paths of a service's own resources and pages, by the `@Path` annotations of its compiled classes.
public final class ServedPaths {
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String PRODUCES = "jakarta.ws.rs.Produces";
    private static final String HTML = "text/html";
    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private ServedPaths() {}

    /// @return paths with `x` where the annotations have a parameter
    static Set<String> of(String service) {
        return of(service, (type, method) -> answers(method, VERBS));
    }

    /// Those where a browser gets a page when it asks for one.
    ///
    /// @param module a service, or the chassis
    public static Set<String> ofPages(String module) {
        return of(
                module,
                (type, method) -> answers(method, Set.of("GET"))
                        && text(method, PRODUCES).or(() -> text(type, PRODUCES)).equals(Optional.of(HTML)));
    }

    private static Set<String> of(String module, BiPredicate<ClassModel, AttributedElement> wanted) {
        return CompiledClasses.of(module).stream()
                .flatMap(type -> text(type, PATH).stream().flatMap(base -> below(base, type, wanted)))
                .map(ServedPaths::anonymous)
                .collect(Collectors.toSet());
    }

    private static Stream<String> below(
            String base, ClassModel type, BiPredicate<ClassModel, AttributedElement> wanted) {
        return type.methods().stream()
                .filter(method -> wanted.test(type, method))
                .map(method -> "/" + base + "/" + text(method, PATH).orElse(""));
    }

    /// A parameter may have a pattern, in which there may be braces, too.
    private static String anonymous(String path) {
        String plain = path.replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}", "x").replaceAll("/+", "/");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static boolean answers(AttributedElement method, Set<String> verbs) {
        return verbs.stream()
                .anyMatch(verb -> CompiledClasses.annotation(method, "jakarta.ws.rs." + verb)
                        .isPresent());
    }

    /// What an annotation says first; of several texts, the first.
    private static Optional<String> text(AttributedElement element, String annotation) {
        return CompiledClasses.annotation(element, annotation)
                .flatMap(found -> found.elements().stream()
                        .map(part -> part.value())
                        .map(value -> value instanceof AnnotationValue.OfArray array
                                ? array.values().getFirst()
                                : value)
                        .filter(AnnotationValue.OfString.class::isInstance)
                        .map(value -> ((AnnotationValue.OfString) value).stringValue())
                        .findFirst());
    }
}
