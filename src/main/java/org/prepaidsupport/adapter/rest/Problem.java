package org.prepaidsupport.adapter.rest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to every request that is not carried out.
 *
 * @param errors message by path of the field; empty where no field is to blame
 * @param reference names the log entry of an unexpected failure; null otherwise
 */
record Problem(
        String message,
        Map<String, String> errors,
        @Nullable String reference) {}
