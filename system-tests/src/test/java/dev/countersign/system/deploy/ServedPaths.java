package dev.countersign.system.deploy;

import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.ClassModel;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The paths of a service's own resources and pages, by the `@Path` annotations of its compiled classes.
final class ServedPaths {
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private ServedPaths() {}

    /// @return paths with `x` where the annotations have a parameter
    static Set<String> of(String service) {
        return CompiledClasses.of(service).stream()
                .flatMap(type -> path(type).stream().flatMap(base -> below(base, type)))
                .map(path -> path.replaceAll("\\{[^}]*}", "x").replaceAll("/+", "/"))
                .map(path -> path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
                .collect(Collectors.toSet());
    }

    private static Stream<String> below(String base, ClassModel type) {
        return type.methods().stream()
                .filter(ServedPaths::answers)
                .map(method -> "/" + base + "/" + path(method).orElse(""));
    }

    private static boolean answers(AttributedElement method) {
        return VERBS.stream()
                .anyMatch(verb -> CompiledClasses.annotation(method, "jakarta.ws.rs." + verb)
                        .isPresent());
    }

    private static Optional<String> path(AttributedElement element) {
        return CompiledClasses.annotation(element, PATH)
                .flatMap(annotation -> annotation.elements().stream()
                        .map(part -> part.value())
                        .filter(AnnotationValue.OfString.class::isInstance)
                        .map(value -> ((AnnotationValue.OfString) value).stringValue())
                        .findFirst());
    }
}
