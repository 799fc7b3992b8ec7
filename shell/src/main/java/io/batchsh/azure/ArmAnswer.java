package io.batchsh.azure;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What Azure Resource Manager answered to one request.
 *
 * @param status the HTTP status, below 400
 * @param body the answer as a JSON object; empty where there was none
 * @param asyncOperation the address that tells how the operation fares ({@code Azure-AsyncOperation})
 * @param location the address that gives the outcome once there is one ({@code Location})
 * @param retryAfter how long the service wants to be left alone
 */
record ArmAnswer(
        int status,
        Map<String, Object> body,
        Optional<String> asyncOperation,
        Optional<String> location,
        Optional<Duration> retryAfter) {}
