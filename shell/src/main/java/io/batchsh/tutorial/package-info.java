/**
 * The tutorial: walkthroughs read from their pages, and what has to be there for a step of one to be done. Knows neither Azure
 * nor a terminal; what there is it asks a {@link io.batchsh.tutorial.Classroom}.
 */
@NullMarked
package io.batchsh.tutorial;

import org.jspecify.annotations.NullMarked;
