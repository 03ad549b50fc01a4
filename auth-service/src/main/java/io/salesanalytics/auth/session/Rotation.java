package io.salesanalytics.auth.session;

import java.time.Duration;
import java.time.Instant;

/**
 * Decides what a presented refresh token is worth.
 *
 * @param idle a session not refreshed for this long has ended
 * @param atMost a session this old has ended
 */
record Rotation(Duration idle, Duration atMost) {

    /** What follows. */
    enum Verdict {
        /** Good: it is used up now and another takes its place. */
        ROTATE,
        /** It was used before: two hold it, one is a thief. The session ends. */
        END_REUSED,
        /** It came too late. */
        END_EXPIRED,
        /** Its user may no longer sign in. */
        END_DISABLED,
        /** The session had ended before; nothing more to do. */
        REFUSE
    }

    Verdict judge(Presented presented, Instant now) {
        if (presented.ended()) {
            return Verdict.REFUSE;
        }
        if (presented.used()) {
            return Verdict.END_REUSED;
        }
        if (presented.user().disabled()) {
            return Verdict.END_DISABLED;
        }
        boolean tooIdle = !now.isBefore(presented.lastUsedAt().plus(idle));
        boolean tooOld = !now.isBefore(presented.createdAt().plus(atMost));
        return tooIdle || tooOld ? Verdict.END_EXPIRED : Verdict.ROTATE;
    }
}
