/**
 * What the shell does with galleries, image definitions and image versions: plain operations that return records. No
 * printing, no confirmation, no terminal.
 */
@NullMarked
package io.batchsh.image;

import org.jspecify.annotations.NullMarked;
