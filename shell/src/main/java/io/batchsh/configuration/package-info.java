/**
 * Settings that outlive a run: what they are, where they come from, and the file a person keeps them in. Knows no terminal,
 * no command and no Azure.
 */
@NullMarked
package io.batchsh.configuration;

import org.jspecify.annotations.NullMarked;
