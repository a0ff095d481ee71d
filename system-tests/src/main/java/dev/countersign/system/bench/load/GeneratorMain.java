package dev.countersign.system.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a {@link Job} a line, does it, and writes a line of {@link Measured}; ends with its standard input.
public final class GeneratorMain {
    private GeneratorMain() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        // Kept from job to job, because to sign in is no part of what is measured.
        Map<String, Tokens> tokens = new HashMap<>();
        BufferedReader jobs = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (@Nullable String line = jobs.readLine(); line != null; line = jobs.readLine()) {
            Job job = json.readValue(line, Job.class);
            Tokens known = tokens.computeIfAbsent(job.requests(), ignored -> new Tokens(job.signIn()));
            System.out.println(json.writeValueAsString(new Loop(known).run(job)));
            System.out.flush();
        }
    }
}
