package dev.countersign.system.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.stack.postgres.Postgres;
import dev.countersign.system.deploy.Manifests.Reading;
import dev.countersign.system.deploy.Setting.FromSecret;
import dev.countersign.system.deploy.Setting.Plain;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What must hold of `deploy/kubernetes`, read as written and as kustomize renders it.
class DeploymentManifestsTest {
    private static final Set<String> SERVICES = Set.copyOf(Repository.SERVICES);

    @ParameterizedTest
    @EnumSource
    void everyServiceHasWhatItRunsWith(Reading reading) {
        Manifests base = reading.base();

        Stream.of("Deployment", "Service", "ServiceAccount", "PodDisruptionBudget", "HTTPRoute")
                .forEach(kind -> assertEquals(SERVICES, names(base, kind), kind));
    }

    @ParameterizedTest
    @EnumSource
    void everyServiceIsProbedWhereItAnswers(Reading reading) {
        Map<String, String> probes = Map.of(
                "startupProbe", "/q/health/started",
                "livenessProbe", "/q/health/live",
                "readinessProbe", "/q/health/group/traffic");
        Manifests base = reading.base();

        SERVICES.forEach(service -> probes.forEach((probe, path) -> {
            JsonNode get = base.container(service).at("/" + probe + "/httpGet");
            assertEquals(path, get.path("path").asText(), service);
            assertEquals("http", get.path("port").asText(), service);
        }));
        SERVICES.forEach(service -> assertEquals(
                base.settings(service).get("QUARKUS_HTTP_PORT"),
                new Plain(base.container(service).at("/ports/0/containerPort").asText())));
    }

    @ParameterizedTest
    @EnumSource
    void noServiceRunsAsRootOrCanBecomeIt(Reading reading) {
        Manifests base = reading.base();

        SERVICES.forEach(service -> {
            JsonNode pod = base.pod(service).path("securityContext");
            JsonNode container = base.container(service).path("securityContext");
            assertTrue(pod.path("runAsNonRoot").asBoolean(), service);
            assertTrue(pod.path("runAsUser").asInt() > 0, service);
            assertEquals("RuntimeDefault", pod.at("/seccompProfile/type").asText(), service);
            assertTrue(container.path("readOnlyRootFilesystem").asBoolean(), service);
            assertFalse(container.path("allowPrivilegeEscalation").asBoolean(true), service);
            assertEquals("[\"ALL\"]", container.at("/capabilities/drop").toString(), service);
        });
    }

    @ParameterizedTest
    @EnumSource
    void noServiceHoldsATokenForTheCluster(Reading reading) {
        Manifests base = reading.base();

        SERVICES.forEach(service -> {
            assertEquals(service, base.pod(service).path("serviceAccountName").asText());
            assertFalse(base.pod(service).path("automountServiceAccountToken").asBoolean(true), service);
            assertFalse(
                    base.named("ServiceAccount", service)
                            .path("automountServiceAccountToken")
                            .asBoolean(true),
                    service);
        });
    }

    @ParameterizedTest
    @EnumSource
    void noNeighbourCanSetAServicesVariables(Reading reading) {
        SERVICES.forEach(service -> assertFalse(
                reading.base().pod(service).path("enableServiceLinks").asBoolean(true), service));
    }

    @ParameterizedTest
    @EnumSource
    void onlyTmpIsWritable(Reading reading) {
        Manifests base = reading.base();

        SERVICES.forEach(service -> {
            Set<String> writable = Manifests.stream(base.container(service).path("volumeMounts"))
                    .filter(mount -> !mount.path("readOnly").asBoolean())
                    .map(mount -> mount.path("mountPath").asText())
                    .collect(Collectors.toSet());
            assertEquals(Set.of("/tmp"), writable, service);
        });
    }

    @ParameterizedTest
    @EnumSource
    void oneNodeLostIsNotTheServiceLost(Reading reading) {
        Manifests base = reading.base();

        SERVICES.forEach(service -> {
            JsonNode labels = base.named("Deployment", service).at("/spec/template/metadata/labels");
            JsonNode selector = base.named("PodDisruptionBudget", service).at("/spec/selector/matchLabels");
            assertTrue(base.named("Deployment", service).at("/spec/replicas").asInt() >= 2, service);
            assertFalse(base.pod(service).path("topologySpreadConstraints").isEmpty(), service);
            selector.properties().forEach(label -> assertEquals(label.getValue(), labels.get(label.getKey()), service));
            assertFalse(selector.isEmpty(), service);
        });
    }

    @ParameterizedTest
    @EnumSource
    void resourcesAreAskedForAndMemoryIsLimited(Reading reading) {
        SERVICES.forEach(service -> {
            JsonNode resources = reading.base().container(service).path("resources");
            assertTrue(resources.at("/requests/cpu").isTextual(), service);
            assertTrue(resources.at("/requests/memory").isTextual(), service);
            assertEquals(resources.at("/requests/memory"), resources.at("/limits/memory"), service);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aPodHasTheTimeThatItsServiceTakesToStop(Reading reading) {
        SERVICES.forEach(service -> {
            JsonNode pod = reading.base().pod(service);
            long drain = reading.base()
                    .container(service)
                    .at("/lifecycle/preStop/sleep/seconds")
                    .asLong();
            Duration stop = Duration.parse(
                    "PT" + ServiceConfiguration.defaultsOf(service).get("quarkus.shutdown.timeout"));
            assertTrue(drain > 0, service);
            assertTrue(pod.path("terminationGracePeriodSeconds").asLong() > drain + stop.toSeconds(), service);
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyImageHasATagThatDoesNotMove(Reading reading) {
        Manifests base = reading.base();

        SERVICES.forEach(service -> {
            String image = base.container(service).path("image").asText();
            Images.assertPinned(service, image);
            assertEquals(Compose.read().service(service).path("image").asText(), image);
        });
        base.ofKind("Cluster")
                .forEach(cluster -> Images.assertPinned(
                        Manifests.name(cluster), cluster.at("/spec/imageName").asText()));
    }

    @ParameterizedTest
    @EnumSource
    void theBaseNamesNoNamespaceAndHoldsNoSecret(Reading reading) {
        Manifests base = reading.base();

        assertEquals(0, base.ofKind("Secret").count());
        base.resources()
                .forEach(resource ->
                        assertTrue(resource.at("/metadata/namespace").isMissingNode(), resource::toString));
    }

    @ParameterizedTest
    @EnumSource
    void eachServiceSignsInToTheDatabaseThatIsMadeForIt(Reading reading) {
        Manifests base = reading.base();

        SERVICES.forEach(service -> {
            String name = service.replace("-service", "");
            String cluster = "countersign-" + name + "-db";
            JsonNode database = base.named("Cluster", cluster).at("/spec/bootstrap/initdb");
            Map<String, Setting> settings = base.settings(service);
            Plain url = (Plain) settings.get("QUARKUS_DATASOURCE_JDBC_URL");
            assertEquals("countersign_" + name, database.path("database").asText());
            assertEquals(database.path("database"), database.path("owner"));
            assertTrue(
                    url.value().startsWith("jdbc:postgresql://" + cluster + "-rw:5432/countersign_" + name + "?"),
                    url::value);
            String owner = settings.containsKey("DATABASE_OWNER_USERNAME") ? "DATABASE_OWNER" : "QUARKUS_DATASOURCE";
            assertEquals(new FromSecret(cluster + "-app", "username", false), settings.get(owner + "_USERNAME"));
            assertEquals(new FromSecret(cluster + "-app", "password", false), settings.get(owner + "_PASSWORD"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void theServiceThatKeepsTheRecordWorksAsARoleThatOwnsNothing(Reading reading) {
        JsonNode role =
                reading.base().named("Cluster", "countersign-approval-db").at("/spec/managed/roles/0");
        String secret = role.at("/passwordSecret/name").asText();
        Map<String, Setting> settings = reading.base().settings("approval-service");

        assertEquals(Postgres.APPROVAL_RUNTIME_ROLE, role.path("name").asText());
        assertTrue(role.path("login").asBoolean());
        assertFalse(role.path("superuser").asBoolean());
        assertFalse(role.has("inRoles"));
        assertEquals(new FromSecret(secret, "username", false), settings.get("QUARKUS_DATASOURCE_USERNAME"));
        assertEquals(new FromSecret(secret, "password", false), settings.get("QUARKUS_DATASOURCE_PASSWORD"));
    }

    @ParameterizedTest
    @EnumSource
    void eachServiceChecksTheCertificateOfItsDatabase(Reading reading) {
        Manifests base = reading.base();

        SERVICES.forEach(service -> {
            Plain url = (Plain) base.settings(service).get("QUARKUS_DATASOURCE_JDBC_URL");
            JsonNode mount = Manifests.stream(base.container(service).path("volumeMounts"))
                    .filter(entry -> entry.path("name").asText().equals("database-ca"))
                    .findFirst()
                    .orElseThrow();
            JsonNode secret = Manifests.stream(base.pod(service).path("volumes"))
                    .filter(entry -> entry.path("name").equals(mount.path("name")))
                    .findFirst()
                    .orElseThrow()
                    .path("secret");
            assertTrue(
                    url.value()
                            .contains("sslmode=verify-full&sslrootcert="
                                    + mount.path("mountPath").asText() + "/ca.crt"),
                    url::value);
            assertEquals(
                    "countersign-" + service.replace("-service", "") + "-db-ca",
                    secret.path("secretName").asText());
            assertEquals(
                    "[{\"key\":\"ca.crt\",\"path\":\"ca.crt\"}]",
                    secret.path("items").toString(),
                    "and not the CA's key");
        });
    }

    @ParameterizedTest
    @EnumSource
    void eachDatabaseIsPostgreSqlOfTheBuildOnThreeInstances(Reading reading) {
        String major = Repository.fromPom("postgresql.binaries.version").split("\\.", -1)[0];
        List<JsonNode> clusters = reading.base().ofKind("Cluster").toList();

        assertEquals(SERVICES.size(), clusters.size());
        clusters.forEach(cluster -> {
            assertEquals(3, cluster.at("/spec/instances").asInt());
            assertTrue(
                    cluster.at("/spec/imageName").asText().contains("/postgresql:" + major + "-"), cluster::toString);
        });
    }

    @ParameterizedTest
    @EnumSource
    void onlyItsOwnServiceReachesADatabase(Reading reading) {
        Manifests base = reading.base();

        base.ofKind("Cluster").map(Manifests::name).forEach(cluster -> {
            JsonNode policy = base.named("NetworkPolicy", cluster).path("spec");
            Set<String> admitted = Set.copyOf(policy.findValuesAsText("app.kubernetes.io/name"));
            assertEquals(
                    cluster,
                    policy.at("/podSelector/matchLabels")
                            .path("cnpg.io/cluster")
                            .asText());
            assertEquals("[\"Ingress\"]", policy.path("policyTypes").toString());
            assertEquals(Set.of(cluster.replace("countersign-", "").replace("-db", "-service")), admitted);
        });
    }

    @ParameterizedTest
    @EnumSource
    void nothingReachesAServiceUnlessAPolicySaysSo(Reading reading) {
        Manifests base = reading.base();
        JsonNode deny = base.named("NetworkPolicy", "countersign-default-deny").path("spec");

        assertEquals("[\"Ingress\",\"Egress\"]", deny.path("policyTypes").toString());
        assertFalse(deny.has("ingress") || deny.has("egress"));
        SERVICES.forEach(service -> {
            JsonNode labels = base.named("Deployment", service).at("/spec/template/metadata/labels");
            deny.at("/podSelector/matchLabels")
                    .properties()
                    .forEach(label -> assertEquals(label.getValue(), labels.get(label.getKey()), service));
        });
    }

    @Test
    void theExampleOverlayRendersWithANamespaceAHostAndReleasedImages() {
        Manifests overlay = new Manifests(Kubectl.rendered(Repository.at("deploy/kubernetes/overlays/example")));

        overlay.resources()
                .forEach(resource -> assertEquals(
                        "countersign", resource.at("/metadata/namespace").asText(), Manifests.name(resource)));
        overlay.ofKind("HTTPRoute")
                .forEach(route -> assertEquals(1, route.at("/spec/hostnames").size()));
        SERVICES.forEach(service ->
                assertFalse(overlay.container(service).path("image").asText().contains("SNAPSHOT"), service));
        Stream.of("Kafka", "KafkaNodePool", "Gateway")
                .forEach(kind -> assertEquals(1, overlay.ofKind(kind).count(), kind));
    }

    private static Set<String> names(Manifests manifests, String kind) {
        return manifests.ofKind(kind).map(Manifests::name).collect(Collectors.toSet());
    }
}
