//! Tests that wait for most of their time, all of them at once: the standard harness runs as many as there are processors.

use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};

/// A test that is called what its function is called.
pub fn trial<F: Future<Output = ()> + 'static>(name: &str, test: fn() -> F) -> Trial {
    Trial::test(name, move || {
        tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(test());
        Ok(())
    })
}

/// Runs what the command line asks for, which is that of every other test.
pub fn run(trials: Vec<Trial>) -> ExitCode {
    let mut arguments = Arguments::from_args();
    arguments.test_threads.get_or_insert(trials.len());
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// The tests of a file: one that is not listed is dead code, and does not build where that is an error.
macro_rules! together {
    ($($test:path),+ $(,)?) => {
        fn main() -> std::process::ExitCode {
            together::run(vec![$(together::trial(stringify!($test), $test)),+])
        }
    };
}

pub(crate) use together;
