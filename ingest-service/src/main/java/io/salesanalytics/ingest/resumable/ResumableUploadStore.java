package io.salesanalytics.ingest.resumable;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.ingest.IngestError;
import io.salesanalytics.ingest.resumable.ResumableUpload.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** Uploads on their way, in the database. Each change is short and by one request at a time. */
@ApplicationScoped
class ResumableUploadStore implements PanacheRepositoryBase<ResumableUpload, UUID> {
    private static final String NO_WAITING = "jakarta.persistence.lock.timeout";

    private final ResumableConfig config;
    private final Clock clock;

    @Inject
    ResumableUploadStore(ResumableConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Adds an upload, unless its owner has begun too many. */
    @Transactional
    Instant add(ResumableUpload upload) {
        long open = count(
                "tenant = ?1 AND ownerId = ?2 AND NOT finished AND expiresAt > ?3",
                upload.tenant,
                upload.ownerId,
                clock.instant());
        if (open >= config.openPerUser()) {
            throw new ProblemException(
                    IngestError.UPLOADS_OPEN_TOO_MANY,
                    "You have " + open + " uploads that are not finished. Finish or cancel one of them first.",
                    Map.of(),
                    Map.of("Retry-After", "60"));
        }
        upload.createdAt = clock.instant();
        upload.expiresAt = upload.createdAt.plus(config.expiry());
        persist(upload);
        return upload.expiresAt;
    }

    /** One of the owner's uploads, to look at; the same answer for what is not there, expired and another's. */
    @Transactional
    ResumableUpload look(Owner owner, UUID id) {
        return owned(owner, id).firstResultOptional().orElseThrow(ResumableUploadStore::notFound);
    }

    /** Gives a request its turn; the one before has lost its own. */
    @Transactional
    Turn begin(Owner owner, UUID id, long offset) {
        ResumableUpload upload = lock(owner, id);
        if (upload.offset() != offset) {
            throw new ProblemException(
                    IngestError.UPLOAD_OFFSET_WRONG,
                    "The upload goes on at byte " + upload.offset() + ".",
                    Map.of(),
                    Map.of(Tus.OFFSET, Long.toString(upload.offset())));
        }
        upload.expiresAt = clock.instant().plus(config.expiry());
        return upload.begin();
    }

    /** One of the owner's uploads, to be changed at once or not at all. */
    ResumableUpload lock(Owner owner, UUID id) {
        return lock(owned(owner, id)).orElseThrow(ResumableUploadStore::notFound);
    }

    /** One upload, to be changed at once or not at all. */
    Optional<ResumableUpload> lock(UUID id) {
        return lock(find("id", id));
    }

    /** Notes a part that the store acknowledged. Returns the number of the next one. */
    @Transactional
    int keepPart(Turn turn, CompletedPart part, int length, byte[] hashState) {
        ResumableUpload upload = inTurn(turn);
        getEntityManager()
                .createNativeQuery(
                        "INSERT INTO resumable_upload_parts (upload_id, number, tag) VALUES (:id, :number, :tag)")
                .setParameter("id", upload.id)
                .setParameter("number", part.partNumber())
                .setParameter("tag", part.eTag())
                .executeUpdate();
        upload.partBytes += length;
        upload.hashState = hashState;
        upload.restKey = null;
        upload.restBytes = 0;
        upload.expiresAt = clock.instant().plus(config.expiry());
        return upload.nextPart++;
    }

    /** Ends a turn, with what is left over of a part and a part's number that was not used. */
    @Transactional
    Instant end(Turn turn, @Nullable String restKey, int restBytes, int unusedPart) {
        ResumableUpload upload = inTurn(turn);
        upload.restKey = restKey;
        upload.restBytes = restBytes;
        upload.nextPart = unusedPart;
        upload.writer = null;
        upload.expiresAt = clock.instant().plus(config.expiry());
        return upload.expiresAt;
    }

    /** The parts of an upload, in order. */
    List<CompletedPart> parts(UUID id) {
        List<Tuple> rows = getEntityManager()
                .createNativeQuery(
                        "SELECT number, tag FROM resumable_upload_parts WHERE upload_id = :id ORDER BY number",
                        Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .map(row -> CompletedPart.builder()
                        .partNumber(row.get(0, Number.class).intValue())
                        .eTag(row.get(1, String.class))
                        .build())
                .toList();
    }

    /** Some uploads that are expired, and some that are whole and no task yet. */
    @Transactional
    List<UUID> neglected(int limit) {
        return find(
                        "SELECT u.id FROM ResumableUpload u WHERE u.expiresAt <= ?1"
                                + " OR (u.partBytes = u.bytes AND NOT u.finished)",
                        clock.instant())
                .project(UUID.class)
                .page(0, limit)
                .list();
    }

    boolean isExpired(ResumableUpload upload) {
        return !upload.expiresAt.isAfter(clock.instant());
    }

    static ProblemException notFound() {
        return new ProblemException(
                IngestError.UPLOAD_NOT_FOUND, "No upload goes on under this id. It may have expired: begin anew.");
    }

    private PanacheQuery<ResumableUpload> owned(Owner owner, UUID id) {
        return find(
                "id = ?1 AND tenant = ?2 AND ownerId = ?3 AND expiresAt > ?4",
                id,
                owner.tenant(),
                owner.id(),
                clock.instant());
    }

    private static Optional<ResumableUpload> lock(PanacheQuery<ResumableUpload> query) {
        try {
            return query.withLock(LockModeType.PESSIMISTIC_WRITE)
                    .withHint(NO_WAITING, 0)
                    .firstResultOptional();
        } catch (LockTimeoutException | PessimisticLockException e) {
            throw locked();
        }
    }

    private ResumableUpload inTurn(Turn turn) {
        ResumableUpload upload = find("id", turn.upload())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ResumableUploadStore::notFound);
        if (!turn.writer().equals(upload.writer)) {
            throw locked();
        }
        return upload;
    }

    private static ProblemException locked() {
        return new ProblemException(
                IngestError.UPLOAD_LOCKED,
                "Another request goes on with this upload. Ask where it stands, then try again.",
                Map.of(),
                Map.of("Retry-After", "1"));
    }
}
