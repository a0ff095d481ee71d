package dev.countersign.system.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The compiled classes of another module, read and not loaded, so that nothing that they use need be here.
final class CompiledClasses {
    private CompiledClasses() {}

    static Path directory(String module) {
        return Repository.at(module + "/target/classes");
    }

    /// @throws IllegalStateException when the module is not built
    static List<ClassModel> of(String module) {
        Path directory = directory(module);
        if (!Files.isDirectory(directory)) {
            throw new IllegalStateException(
                    module + " is not compiled. From the root of the repository: mvn -Dquick compile");
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(CompiledClasses::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param annotation its fully qualified name
    static Optional<Annotation> annotation(AttributedElement element, String annotation) {
        String descriptor = "L" + annotation.replace('.', '/') + ";";
        return element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(all -> all.annotations().stream())
                .filter(one -> one.classSymbol().descriptorString().equals(descriptor))
                .findFirst();
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
