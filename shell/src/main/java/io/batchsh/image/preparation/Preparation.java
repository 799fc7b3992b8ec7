package io.batchsh.image.preparation;

import io.batchsh.azure.AzureException;
import io.batchsh.image.preparation.PreparationListener.Place;
import io.batchsh.image.preparation.Standing.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Steps in order. Running it again after it stopped goes on with the first step that is not done. For one thread. */
public final class Preparation {

    private final List<PreparationStep> steps;

    public Preparation(List<PreparationStep> steps) {
        this.steps = List.copyOf(steps);
    }

    /** How far each step is; changes nothing. */
    public List<Standing> plan() {
        List<Standing> standings = new ArrayList<>();
        for (PreparationStep step : steps) {
            Optional<String> done = step.done();
            standings.add(new Standing(step, done.isPresent() ? State.DONE : State.TO_DO, done.orElse("")));
        }
        return standings;
    }

    /**
     * Does what is not done.
     *
     * @throws AzureException of the step that failed, or was stopped waiting for, after the listener was told
     */
    public void run(PreparationListener listener) {
        List<Standing> standings = new ArrayList<>();
        for (PreparationStep step : steps) {
            Place place = new Place(standings.size() + 1, steps.size());
            try {
                standings.add(new Standing(step, State.DONE, run(step, place, listener)));
            } catch (AzureException why) {
                standings.add(new Standing(step, State.STOPPED, why.getMessage()));
                for (int left = standings.size(); left < steps.size(); left++) {
                    standings.add(new Standing(steps.get(left), State.TO_DO, ""));
                }
                listener.stopped(place, List.copyOf(standings), why);
                throw why;
            }
        }
    }

    /** The commands that delete what was needed on the way only. */
    public List<String> cleanUp() {
        return steps.stream().flatMap(step -> step.cleanUp().stream()).toList();
    }

    private static String run(PreparationStep step, Place place, PreparationListener listener) {
        Optional<String> done = step.done();
        if (done.isPresent()) {
            listener.skipped(place, step, done.get());
            return done.get();
        }
        listener.begins(place, step);
        step.run(words -> listener.progress(step, words));
        listener.ends(place, step);
        return "";
    }
}
