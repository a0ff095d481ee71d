package dev.countersign.system.deploy;

import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A property of a `@ConfigMapping` interface, as the library that maps it at run time sees it.
///
/// @param defaultValue empty where there is none
/// @param required whether the service does not start without a value
record TypedProperty(String name, String defaultValue, boolean required) {
    private static final String CONFIG_MAPPING = "io.smallrye.config.ConfigMapping";

    /// The typed properties of these modules, which must be compiled.
    static List<TypedProperty> of(String... modules) {
        List<TypedProperty> properties = new ArrayList<>();
        URL[] classPath = Stream.of(modules).map(TypedProperty::url).toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(classPath, TypedProperty.class.getClassLoader())) {
            for (String module : modules) {
                mappings(module, loader)
                        .map(ConfigMappings::getProperties)
                        .forEach(mapping -> mapping.forEach((name, property) -> properties.add(of(name, property))));
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TypedProperty of(String name, Property property) {
        boolean hasDefault = property.hasDefaultValue();
        boolean optional = property.isOptional() || property.isMap() || property.isCollection();
        return new TypedProperty(name, hasDefault ? property.getDefaultValue() : "", !hasDefault && !optional);
    }

    private static Stream<ConfigClass> mappings(String module, ClassLoader loader) {
        return CompiledClasses.of(module).stream()
                .filter(type -> CompiledClasses.annotation(type, CONFIG_MAPPING).isPresent())
                .map(type -> load(type.thisClass().asInternalName().replace('/', '.'), loader))
                .map(ConfigClass::configClass);
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL url(String module) {
        try {
            return CompiledClasses.directory(module).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
