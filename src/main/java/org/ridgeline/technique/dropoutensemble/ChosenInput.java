package org.ridgeline.technique.dropoutensemble;

/**
 * The input that is drawn.
 *
 * @param number counted from 1
 * @param evaluation K probabilities
 * @param committee of all sub-networks at the rate in use
 */
record ChosenInput(int number, SubNetworks subNetworks, double[] evaluation, Committee committee) {
    static ChosenInput of(Questions questions, int number, double rate) {
        SubNetworks all = questions.network().subNetworks(questions.x()[number - 1]);
        return new ChosenInput(number, all, all.evaluation(), all.committee(rate));
    }

    /** The class that evaluation prefers, from 0. */
    int favourite() {
        return Committee.favourite(evaluation);
    }

    /** The class that the average prefers, from 0. */
    int averageFavourite() {
        return Committee.favourite(committee.mean());
    }

    /** Evaluation's probability of its own favourite, less what the sub-networks give that class on average. */
    double excess() {
        return evaluation[favourite()] - committee.mean()[favourite()];
    }

    /** How likely a sub-network is that prefers the same class as evaluation. */
    double agreement() {
        return committee.agreement(favourite());
    }
}
