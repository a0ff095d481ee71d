package dev.countersign.system.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads an {@link Order} a line, does it, and writes a line of {@link Measured} or {@link Clicked}; ends with its
/// standard input.
public final class GeneratorMain {
    private GeneratorMain() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        // Kept from job to job, because to sign in is no part of what is measured.
        Map<String, Tokens> tokens = new HashMap<>();
        Map<Job.SignIn, Sessions> sessions = new HashMap<>();
        BufferedReader jobs = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (@Nullable String line = jobs.readLine(); line != null; line = jobs.readLine()) {
            Object result = switch (json.readValue(line, Order.class)) {
                case Job job ->
                    new Loop(tokens.computeIfAbsent(job.requests(), ignored -> new Tokens(job.signIn()))).run(job);
                case Clicking clicking ->
                    new Crowd(sessions.computeIfAbsent(clicking.signIn(), Sessions::new)).run(clicking);
            };
            System.out.println(json.writeValueAsString(result));
            System.out.flush();
        }
    }
}
