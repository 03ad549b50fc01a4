package io.salesanalytics.validation.analysis;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.chassis.identity.Roles;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.ColumnChoice;
import io.salesanalytics.contracts.FileAnalysis;
import io.salesanalytics.semantics.Interpretation;
import io.salesanalytics.semantics.SalesSemantics;
import io.salesanalytics.validation.check.FileCheck;
import io.salesanalytics.validation.check.Instructions;
import io.salesanalytics.validation.check.Verdict;
import io.salesanalytics.validation.cleanfile.RowFiles;
import io.salesanalytics.validation.source.ReceivedFile;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Looks at a file for ingest-service; it stays on disk as long as that takes and is then taken away. */
@Path("/analyses")
public class AnalysisResource {
    private final ObjectMapper json;
    private final AnalysisConfig config;
    private final Semaphore turns;

    @Inject
    AnalysisResource(ObjectMapper json, AnalysisConfig config) {
        this.json = json.copy().configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
        this.config = config;
        this.turns = new Semaphore(config.concurrent(), true);
    }

    /**
     * Reads and judges a file as an upload would be.
     *
     * @param filename the name it was sent under
     * @param columns what its sender says that columns are: a list of {@link ColumnChoice} as JSON
     * @param takeRepairs whether rows that can be read in one way only are read so
     * @return a {@link FileAnalysis}
     */
    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANALYST)
    public String analyze(
            @QueryParam("filename") @DefaultValue("file") String filename,
            @QueryParam("columns") @DefaultValue("[]") String columns,
            @QueryParam("takeRepairs") boolean takeRepairs,
            InputStream body)
            throws IOException {
        Instructions said = Instructions.of(List.of(json.readValue(columns, ColumnChoice[].class)), takeRepairs);
        try (ReceivedFile file = ReceivedFile.of(filename, body)) {
            awaitTurn();
            try {
                return json.writeValueAsString(analyze(file, said));
            } finally {
                turns.release();
            }
        }
    }

    private void awaitTurn() {
        try {
            if (turns.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(
                AnalysisError.ANALYSES_BUSY,
                "Too many files are looked at just now. Try again in a moment.",
                Map.of(),
                Map.of("Retry-After", "10"));
    }

    private static FileAnalysis analyze(ReceivedFile file, Instructions said) throws IOException {
        Verdict verdict;
        try (RowFiles nowhere = RowFiles.nowhere()) {
            verdict = new FileCheck(file, said, (fraction, rows) -> {}).check(nowhere);
        }
        Interpretation found = SalesSemantics.interpret(
                verdict.report().columns(), verdict.timeColumn(), verdict.timeOfDayColumn(), said.choices(), List.of());
        boolean usable = verdict instanceof Verdict.Usable;
        return new FileAnalysis(
                verdict.report(),
                found.columns(),
                found.stored(),
                usable ? ((Verdict.Usable) verdict).minTime() : null,
                usable ? ((Verdict.Usable) verdict).maxTime() : null);
    }
}
