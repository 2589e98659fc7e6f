//! A private PostgreSQL in a temporary folder, for development, tests and the demo.
//!
//! PostgreSQL refuses root: started by root, it runs as `nobody`. It listens on a socket in its folder only, trusts
//! whoever may open that, and does not wait for the disk: it survives the death of its clients, not of the machine. A
//! small shell script watches over it, so that it ends and its folder goes even when its owner is killed.

use std::{
    env, fs, io,
    os::unix::fs::{PermissionsExt as _, chown},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    time::Duration,
};

use tokio_postgres::NoTls;

/// Ends and is removed when dropped.
#[derive(Debug)]
pub struct Cluster {
    folder: PathBuf,
    keeper: Child,
    /// Closing it ends the cluster.
    lifeline: Option<ChildStdin>,
}

/// `$1` is the folder; the rest starts PostgreSQL. Reads until its owner closes the pipe, or dies.
const KEEPER: &str = r#"
trap '' INT TERM HUP
folder=$1; shift
"$@" </dev/null >"$folder/log" 2>&1 &
server=$!
read -r _
kill -QUIT $server
wait $server
rm -rf "$folder"
"#;

impl Cluster {
    /// A cluster in the system's folder for temporary files.
    ///
    /// # Errors
    /// PostgreSQL is not installed, or does not start.
    pub fn start() -> io::Result<Self> {
        Self::start_in(&env::temp_dir())
    }

    /// A cluster in a new folder below `parent`, which anybody must be able to enter.
    ///
    /// # Errors
    /// PostgreSQL is not installed, or does not start.
    pub fn start_in(parent: &Path) -> io::Result<Self> {
        let folder = tempfile::Builder::new().prefix("pg-").tempdir_in(parent)?.keep();
        let user = Unprivileged::find()?;
        if let Some(user) = &user {
            chown(&folder, Some(user.uid), Some(user.gid))?;
        }
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o700))?;
        let data = folder.join("data");
        let made = as_user(user.as_ref(), &program("initdb")?)
            .args(["--username=central", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--pgdata"])
            .arg(&data)
            .current_dir("/")
            .output()?;
        if !made.status.success() {
            let _ = fs::remove_dir_all(&folder);
            return Err(io::Error::other(format!("initdb: {}", String::from_utf8_lossy(&made.stderr))));
        }
        let server = as_user(user.as_ref(), &program("postgres")?);
        let mut keeper = Command::new("/bin/sh");
        keeper.args(["-c", KEEPER, "keeper"]).arg(&folder).arg(server.get_program()).args(server.get_args());
        keeper.arg("-D").arg(&data).arg("-k").arg(&folder).args(["-h", ""]);
        for setting in [
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "max_connections=300",
            "shared_buffers=64MB",
        ] {
            keeper.args(["-c", setting]);
        }
        let mut keeper = keeper.current_dir("/").stdin(Stdio::piped()).stdout(Stdio::null()).spawn()?;
        let lifeline = keeper.stdin.take();
        let mut cluster = Self { folder, keeper, lifeline };
        cluster.wait_until_ready()?;
        Ok(cluster)
    }

    /// Creates a database and answers its address, in the form that [`crate::store::Store::new`] takes.
    ///
    /// # Errors
    /// The cluster has ended, or the database exists.
    pub async fn create_database(&self, name: &str) -> Result<String, tokio_postgres::Error> {
        let (client, connection) = tokio_postgres::connect(&self.address("postgres"), NoTls).await?;
        let connection = tokio::spawn(connection);
        client.batch_execute(&format!("create database \"{name}\"")).await?;
        drop(client);
        let _ = connection.await;
        Ok(self.address(name))
    }

    /// The address of a database.
    #[must_use]
    pub fn address(&self, database: &str) -> String {
        format!("host={} user=central dbname={database}", self.folder.display())
    }

    /// Where its socket, data and log are.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    fn wait_until_ready(&mut self) -> io::Result<()> {
        let postmaster = self.folder.join("data/postmaster.pid");
        for _ in 0..600 {
            // The last line of this file says so: pg_ctl waits for it the same way.
            if fs::read_to_string(&postmaster).is_ok_and(|text| text.lines().nth(7).is_some_and(is_ready)) {
                return Ok(());
            }
            if let Some(status) = self.keeper.try_wait()? {
                return Err(io::Error::other(format!("PostgreSQL ended with {status}")));
            }
            pause();
        }
        let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        Err(io::Error::new(io::ErrorKind::TimedOut, format!("PostgreSQL did not start: {log}")))
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.lifeline.take());
        let _ = self.keeper.wait();
    }
}

fn is_ready(line: &str) -> bool {
    line.trim() == "ready"
}

#[expect(clippy::disallowed_methods, reason = "a shell that waits for another process has nothing else to wait on")]
fn pause() {
    std::thread::sleep(Duration::from_millis(50));
}

/// Whom root becomes.
struct Unprivileged {
    uid: u32,
    gid: u32,
}

impl Unprivileged {
    /// Nothing when this is not root: everybody else may run PostgreSQL.
    fn find() -> io::Result<Option<Self>> {
        if !rustix::process::geteuid().is_root() {
            return Ok(None);
        }
        let users = fs::read_to_string("/etc/passwd")?;
        let nobody = users.lines().map(|line| line.split(':').collect::<Vec<_>>()).find(|user| user[0] == "nobody");
        let number = |column: usize| nobody.as_ref().and_then(|user| user.get(column)?.parse().ok());
        match (number(2), number(3)) {
            (Some(uid), Some(gid)) => Ok(Some(Self { uid, gid })),
            _ => Err(io::Error::new(io::ErrorKind::NotFound, "no user nobody to run PostgreSQL as")),
        }
    }
}

fn as_user(user: Option<&Unprivileged>, program: &Path) -> Command {
    let Some(Unprivileged { uid, gid }) = user else { return Command::new(program) };
    let mut command = Command::new("setpriv");
    command.arg(format!("--reuid={uid}")).arg(format!("--regid={gid}")).arg("--clear-groups").arg(program);
    command
}

/// A program of PostgreSQL: Debian's newest version, or whatever the path has.
fn program(name: &str) -> io::Result<PathBuf> {
    let mut versions: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .map(|entries| entries.flatten().map(|entry| entry.path().join("bin").join(name)).collect())
        .unwrap_or_default();
    versions.sort();
    let path = env::var_os("PATH").unwrap_or_default();
    let found = versions.into_iter().rev().chain(env::split_paths(&path).map(|folder| folder.join(name)));
    let missing = || io::Error::new(io::ErrorKind::NotFound, format!("PostgreSQL is not installed: no {name}"));
    found.into_iter().find(|program| program.is_file()).ok_or_else(missing)
}
