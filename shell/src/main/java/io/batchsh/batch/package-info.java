/**
 * What the shell does with Batch accounts, pools, nodes and node agent SKUs: plain operations that return records. No
 * printing, no confirmation, no terminal.
 */
@NullMarked
package io.batchsh.batch;

import org.jspecify.annotations.NullMarked;
