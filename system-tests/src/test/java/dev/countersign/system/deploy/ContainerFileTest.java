package dev.countersign.system.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Holds the container file against what the build packages. It is read, not built: no container engine is needed.
class ContainerFileTest {
    private static final String FILE = "deploy/container/Dockerfile";

    private final List<String> instructions = Repository.text(Repository.at(FILE))
            .replace("\\\n", " ")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();

    @Test
    void theRuntimeIsThatOfTheBuild() {
        assertEquals("eclipse-temurin:" + Repository.fromPom("maven.compiler.release") + "-jre", only("FROM"));
    }

    @Test
    void whatIsCopiedIsWhatTheBuildPackages() {
        String[] copy = only("COPY").split(" ", -1);

        assertEquals("${SERVICE}/target/${SERVICE}.jar", copy[0]);
        assertTrue(only("ENTRYPOINT").contains('"' + copy[1] + '"'));
        Repository.SERVICES.forEach(service -> assertEquals(service, packagedName(service)));
    }

    @Test
    void theBuildSeesThePackagedServicesAndNothingElse() {
        List<String> seen = Repository.text(Repository.at(FILE + ".dockerignore"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertEquals("*", seen.getFirst());
        assertEquals(
                Repository.SERVICES.stream()
                        .map(service -> "!%1$s/target/%1$s.jar".formatted(service))
                        .collect(Collectors.toSet()),
                Set.copyOf(seen.subList(1, seen.size())));
    }

    @Test
    void itRunsAsANumberedUserWhoIsNotRootAndWithoutAShell() {
        String user = only("USER");
        JsonNode entrypoint = Repository.yamls(only("ENTRYPOINT")).getFirst();

        assertTrue(user.matches("[1-9][0-9]{3,}:[1-9][0-9]{3,}"), user);
        assertTrue(entrypoint.isArray());
        assertEquals("java", entrypoint.path(0).asText());
    }

    @Test
    void anExhaustedHeapEndsTheProcessAndTheHeapFollowsTheMemoryLimit() {
        String options = only("ENV");

        assertTrue(options.startsWith("JDK_JAVA_OPTIONS="), options);
        assertTrue(options.contains("-XX:+ExitOnOutOfMemoryError"), options);
        assertTrue(options.contains("-XX:MaxRAMPercentage="), options);
    }

    @Test
    void noSecretIsBuiltIn() {
        instructions.stream()
                .filter(line -> line.startsWith("ENV") || line.startsWith("ARG"))
                .map(line -> line.toUpperCase(Locale.ROOT))
                .forEach(line -> assertFalse(line.matches(".*(SECRET|PASSWORD|TOKEN|CREDENTIAL).*"), line));
    }

    @Test
    void composeBuildsEachServiceFromIt() {
        Repository.SERVICES.forEach(service -> {
            JsonNode build = Compose.read().service(service).path("build");
            assertEquals(".", build.path("context").asText());
            assertEquals(FILE, build.path("dockerfile").asText());
            assertEquals(service, build.at("/args/SERVICE").asText());
        });
    }

    /// The rest of the only instruction of this kind.
    private String only(String instruction) {
        List<String> found = instructions.stream()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length() + 1))
                .toList();
        assertEquals(1, found.size(), instruction);
        return found.getFirst();
    }

    private static String packagedName(String service) {
        return ServiceConfiguration.defaultsOf(service).getOrDefault("quarkus.package.output-name", "");
    }
}
