package io.salesanalytics.auth.session;

import io.salesanalytics.auth.user.User;
import java.time.Instant;
import java.util.UUID;

/**
 * What we know about a refresh token that was presented.
 *
 * @param used whether it was presented before
 * @param sessionId the session it belongs to
 * @param createdAt when that session began
 * @param lastUsedAt when it was last refreshed
 * @param ended whether it was ended
 * @param user whose it is, as of now
 */
record Presented(boolean used, UUID sessionId, Instant createdAt, Instant lastUsedAt, boolean ended, User user) {}
