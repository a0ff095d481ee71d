package dev.countersign.system.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The files of this repository.
final class Repository {
    /// The services, by the name of their module, which is also their name in Compose and in Kubernetes.
    static final List<String> SERVICES = List.of("request-service", "approval-service", "notification-service");

    private static final Path ROOT = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .normalize()
            .getParent();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Repository() {}

    /// @param path from the root of the repository
    static Path at(String path) {
        return ROOT.resolve(path);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode yaml(Path file) {
        return yamls(text(file)).getFirst();
    }

    /// Every document of a YAML text, with aliases and merge keys resolved.
    static List<JsonNode> yamls(String text) {
        List<JsonNode> documents = new ArrayList<>();
        new Yaml(new SafeConstructor(new LoaderOptions()))
                .loadAll(text)
                .forEach(document -> documents.add(JSON.valueToTree(document)));
        return documents;
    }

    /// What the root POM says first in an element of this name.
    static String fromPom(String element) {
        Matcher found =
                Pattern.compile("<" + Pattern.quote(element) + ">([^<]+)<").matcher(text(at("pom.xml")));
        if (!found.find()) {
            throw new IllegalStateException("The root POM has no <" + element + ">");
        }
        return found.group(1);
    }
}
