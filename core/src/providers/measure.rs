//! What is measured about a provider.

use crate::value::choices::choices;

choices! {
    /// What is measured about a provider, each with its own denominator.
    Measure {
        /// Of all ended trajectories: the goal was reached (*doelrealisatie*).
        GoalAttainment = "goal_attainment",
        /// Of all ended trajectories: stopped early (*uitval*). Lower is better.
        DropOut = "drop_out",
        /// Of all answers: an 8 or higher on a scale of 1 to 10 (*cliënttevredenheid*).
        Satisfaction = "satisfaction",
    }
}
