package io.salesanalytics.auth.session;

/**
 * What a client holds while it is signed in.
 *
 * @param accessToken to send with each request
 * @param refreshToken to trade once for the next pair
 * @param tokenType always {@code Bearer}
 * @param expiresIn how long the access token is good for, in seconds
 */
record Tokens(String accessToken, String refreshToken, String tokenType, long expiresIn) {}
