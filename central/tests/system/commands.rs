//! The operator's commands.

use std::{fs, os::unix::fs::PermissionsExt as _, process::Command, sync::Arc};

use ::central::tables as central_tables;
use domain::catalogue::Signed;

use super::world::{TABLES, World, central, client, text};

#[tokio::test(flavor = "multi_thread")]
async fn keys_are_readable_by_their_owner_only_and_never_overwritten() {
    let world = World::start().await;
    for (name, mode) in [
        ("server.key", 0o600),
        ("enrolment-issuer.key", 0o600),
        ("visa.key", 0o600),
        ("personal-data-1.key", 0o600),
        ("offline/catalogue.key", 0o600),
        ("offline/enrolment-root.key", 0o600),
        ("offline/server-root.key", 0o600),
        ("server-root.pem", 0o644),
    ] {
        let found = fs::metadata(world.path(name)).unwrap().permissions().mode() & 0o777;
        assert_eq!(found & !mode, 0, "{name}: {found:o}");
    }
    assert!(!world.path("enrolment-root.key").exists(), "a root's key does not belong to the server");
    let before = fs::read(world.path("visa.key")).unwrap();
    let folder = world.path("");
    let error = central(&["init", "--dir", text(&folder)]).await.unwrap_err();
    assert_eq!(error.code(), 3);
    assert_eq!(fs::read(world.path("visa.key")).unwrap(), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_catalogue_is_checked_signed_published_and_served() {
    let world = World::start().await;
    assert_eq!(world.run(&["catalogue", "check", TABLES]).await["nationalities"], 15);
    let wrong = world.path("wrong.toml");
    let tables = fs::read_to_string(TABLES).unwrap().replace("months_past_stay", "months_past_stey");
    fs::write(&wrong, tables).unwrap();
    let (code, mistakes) = world.try_run(&["catalogue", "check", text(&wrong)]).await.unwrap();
    assert_eq!(code, 1);
    assert_eq!(mistakes["wrong"][0]["key"], "months_past_stey", "{mistakes}");

    let newest = async || {
        let url = format!("https://localhost:{}/v1/catalogue", world.central.tls.port());
        client(&world, None).get(url).send().await.unwrap().json::<Signed>().await.unwrap()
    };
    assert_eq!(newest().await.version, 1);
    let in_force = async || central_tables::in_force(&world.central.app).await.unwrap();
    assert_eq!(in_force().await.version, 1);
    assert!(Arc::ptr_eq(&in_force().await, &in_force().await), "read once");
    world.publish(2).await;
    assert_eq!(in_force().await.version, 2);
    let signed = newest().await;
    assert_eq!(signed.version, 2);
    let today = jiff::civil::date(2026, 11, 21);
    assert!(signed.open(&world.central.app.keys.catalogue, 1, today).is_ok());

    for older in ["catalogue-1.json", "catalogue-2.json"] {
        let error = world.try_run(&["catalogue", "publish", text(&world.path(older))]).await.unwrap_err();
        assert_eq!(error.code(), 1, "{older}: {error}");
    }
    let mut forged = signed;
    forged.version = 3;
    forged.bytes.push(b' ');
    fs::write(world.path("forged.json"), serde_json::to_vec(&forged).unwrap()).unwrap();
    let error = world.try_run(&["catalogue", "publish", text(&world.path("forged.json"))]).await.unwrap_err();
    assert_eq!(error.code(), 1);
    assert_eq!(newest().await.version, 2);
}

#[test]
fn the_program_explains_itself_and_its_errors() {
    let program = env!("CARGO_BIN_EXE_central");
    let help = Command::new(program).arg("--help").output().unwrap();
    assert!(help.status.success());
    for command in ["serve", "init", "enrol", "revoke", "catalogue", "books", "verify", "erase", "rebuild"] {
        assert!(String::from_utf8_lossy(&help.stdout).contains(command), "{command}");
    }
    assert_eq!(Command::new(program).arg("fly").output().unwrap().status.code(), Some(2));
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("central.toml");
    fs::write(&config, "[database]\naddress = \"host=/nowhere\"\npassword = 1\n").unwrap();
    let refused = Command::new(program).args(["serve", "--config"]).arg(&config).output().unwrap();
    assert_eq!(refused.status.code(), Some(3));
    let words = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(words.contains("central.toml, line 3, key password"), "{words}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_real_program_serves_until_it_is_told_to_stop() {
    use std::io::{BufRead as _, BufReader};

    let world = World::start().await;
    let config = world.path("central.toml");
    let mut program = Command::new(env!("CARGO_BIN_EXE_central"))
        .args(["serve", "--json", "--config", text(&config)])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(program.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let addresses: serde_json::Value = serde_json::from_str(&line).unwrap();
    let url = format!("http://{}/ready", addresses["plain"].as_str().unwrap());
    assert_eq!(client(&world, None).get(url).send().await.unwrap().status(), 200);
    let stopped = Command::new("kill").args(["-TERM", &program.id().to_string()]).status().unwrap();
    assert!(stopped.success());
    assert!(program.wait().unwrap().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_contract_with_providers_is_printed() {
    let (code, text) = central(&["provider-contract"]).await.unwrap();
    let api: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(code, 0);
    assert!(api["paths"]["/postings/{transaction}/{line}"]["put"].is_object(), "{text}");
    let (_, json) = central(&["provider-contract", "--json"]).await.unwrap();
    assert_eq!(serde_json::from_str::<serde_json::Value>(&json).unwrap(), api);
}

#[tokio::test(flavor = "multi_thread")]
async fn postings_are_measured_against_the_databases_own_inserts() {
    let (code, text) = central(&["measure-postings", "--lines", "300", "--json"]).await.unwrap();
    let measured: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!((code, &measured["lines"]), (0, &serde_json::json!(300)));
    for figure in ["posted_per_second", "inserted_per_second"] {
        assert!(measured[figure].as_u64().unwrap() > 0, "{measured}");
    }
}
