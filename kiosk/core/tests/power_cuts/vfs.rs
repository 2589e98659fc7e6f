//! The simulated disk as SQLite sees it: the one file of the tests that speaks C.
#![expect(unsafe_code, reason = "SQLite asks for its files through tables of C functions")]

use std::{
    ffi::{CStr, CString, c_char, c_int, c_void},
    ptr,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use rusqlite::ffi;

use super::disk::{Directory, Disk, Fault, Honesty};

static DISKS: AtomicU64 = AtomicU64::new(0);

/// A simulated disk that SQLite knows by name. It must outlive every connection that was opened on it.
pub struct Registered {
    pub disk: Arc<Disk>,
    table: *mut ffi::sqlite3_vfs,
    _name: CString,
}

/// What SQLite keeps for an open file.
#[repr(C)]
struct Open {
    methods: ffi::sqlite3_file,
    disk: *const Disk,
    file: u64,
    /// As SQLite's own layer for Unix does: the first sync of a new log or journal syncs the directory too.
    names_unsynced: bool,
}

impl Registered {
    pub fn new(seed: u64, honesty: Honesty, directory: Directory) -> Self {
        let text = format!("simulated-{}", DISKS.fetch_add(1, Ordering::Relaxed));
        let name = CString::new(text.clone()).expect("a number has no zero byte");
        let disk = Arc::new(Disk::new(seed, text, honesty, directory));
        let table = Box::into_raw(Box::new(ffi::sqlite3_vfs {
            iVersion: 1,
            szOsFile: c_int::try_from(size_of::<Open>()).expect("it is small"),
            mxPathname: 256,
            pNext: ptr::null_mut(),
            zName: name.as_ptr(),
            pAppData: Arc::as_ptr(&disk).cast_mut().cast(),
            xOpen: Some(open),
            xDelete: Some(delete),
            xAccess: Some(access),
            xFullPathname: Some(full_path),
            xDlOpen: None,
            xDlError: None,
            xDlSym: None,
            xDlClose: None,
            xRandomness: Some(randomness),
            xSleep: Some(sleep),
            xCurrentTime: Some(current_time),
            xGetLastError: None,
            xCurrentTimeInt64: None,
            xSetSystemCall: None,
            xGetSystemCall: None,
            xNextSystemCall: None,
        }));
        // SAFETY: the table and everything that it points to live until it is unregistered.
        let registered = unsafe { ffi::sqlite3_vfs_register(table, 0) };
        assert_eq!(registered, ffi::SQLITE_OK);
        Self { disk, table, _name: name }
    }
}

impl Drop for Registered {
    fn drop(&mut self) {
        // SAFETY: no connection is open on it any more; the box was made in `new`.
        unsafe {
            ffi::sqlite3_vfs_unregister(self.table);
            drop(Box::from_raw(self.table));
        }
    }
}

static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    iVersion: 1,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(lock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(characteristics),
    xShmMap: None,
    xShmLock: None,
    xShmBarrier: None,
    xShmUnmap: None,
    xFetch: None,
    xUnfetch: None,
};

fn code(result: Result<(), Fault>, failed: c_int) -> c_int {
    match result {
        Ok(()) => ffi::SQLITE_OK,
        Err(Fault::Full) => ffi::SQLITE_FULL,
        Err(Fault::Power | Fault::Failed) => failed,
    }
}

unsafe fn disk<'disk>(vfs: *mut ffi::sqlite3_vfs) -> &'disk Disk {
    // SAFETY: `Registered` keeps the disk alive for as long as SQLite knows the table.
    unsafe { &*(*vfs).pAppData.cast::<Disk>() }
}

unsafe fn text<'text>(name: *const c_char) -> &'text str {
    // SAFETY: SQLite hands us the names that it was given, which end with a zero byte.
    unsafe { CStr::from_ptr(name) }.to_str().expect("names are ASCII")
}

/// The open file and its disk.
unsafe fn opened<'open>(file: *mut ffi::sqlite3_file) -> (&'open mut Open, &'open Disk) {
    // SAFETY: SQLite gives back only what `open` has filled.
    unsafe {
        let open = &mut *file.cast::<Open>();
        let disk = &*open.disk;
        (open, disk)
    }
}

unsafe extern "C" fn open(
    vfs: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out_flags: *mut c_int,
) -> c_int {
    // SAFETY: SQLite gives room for an `Open` and a name, or none for a temporary file, which the journal never needs.
    unsafe {
        (*file).pMethods = ptr::null();
        if name.is_null() {
            return ffi::SQLITE_CANTOPEN;
        }
        let disk = disk(vfs);
        let mut state = disk.state();
        let (found, created) = match state.find(text(name)) {
            Ok(Some(found)) => (Ok(found), false),
            Ok(None) if flags & ffi::SQLITE_OPEN_CREATE != 0 => (state.create(text(name)), true),
            Ok(None) | Err(_) => (Err(Fault::Failed), false),
        };
        let Ok(found) = found else { return ffi::SQLITE_CANTOPEN };
        let log = ffi::SQLITE_OPEN_WAL | ffi::SQLITE_OPEN_MAIN_JOURNAL | ffi::SQLITE_OPEN_SUPER_JOURNAL;
        let methods = ffi::sqlite3_file { pMethods: &raw const METHODS };
        let names_unsynced = created && flags & log != 0;
        ptr::write(file.cast(), Open { methods, disk, file: found, names_unsynced });
        if !out_flags.is_null() {
            *out_flags = flags;
        }
        ffi::SQLITE_OK
    }
}

unsafe extern "C" fn delete(vfs: *mut ffi::sqlite3_vfs, name: *const c_char, sync_directory: c_int) -> c_int {
    // SAFETY: see `disk` and `text`.
    let (disk, name) = unsafe { (disk(vfs), text(name)) };
    let mut state = disk.state();
    match state.exists(name) {
        Ok(true) => {}
        Ok(false) => return ffi::SQLITE_IOERR_DELETE_NOENT,
        Err(_) => return ffi::SQLITE_IOERR_DELETE,
    }
    let mut result = state.remove(name);
    if sync_directory != 0 {
        result = result.and_then(|()| state.sync_names());
    }
    code(result, ffi::SQLITE_IOERR_DELETE)
}

unsafe extern "C" fn access(
    vfs: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    flags: c_int,
    result: *mut c_int,
) -> c_int {
    // SAFETY: see `disk` and `text`; the result's place is SQLite's.
    unsafe {
        let state = disk(vfs).state();
        let Ok(found) = state.find(text(name)) else { return ffi::SQLITE_IOERR_ACCESS };
        // As on Unix, an empty file does not exist for whoever looks for a hot journal.
        let there = found.is_some_and(|file| flags != ffi::SQLITE_ACCESS_EXISTS || state.length(file) != Ok(0));
        *result = c_int::from(there);
    }
    ffi::SQLITE_OK
}

unsafe extern "C" fn full_path(_: *mut ffi::sqlite3_vfs, name: *const c_char, room: c_int, out: *mut c_char) -> c_int {
    // SAFETY: SQLite gives `room` bytes at `out`.
    unsafe {
        let bytes = CStr::from_ptr(name).to_bytes_with_nul();
        if bytes.len() > usize::try_from(room).unwrap_or(0) {
            return ffi::SQLITE_CANTOPEN;
        }
        ptr::copy_nonoverlapping(bytes.as_ptr().cast(), out, bytes.len());
    }
    ffi::SQLITE_OK
}

unsafe extern "C" fn randomness(vfs: *mut ffi::sqlite3_vfs, length: c_int, out: *mut c_char) -> c_int {
    // SAFETY: see `disk`; SQLite gives `length` bytes at `out`.
    unsafe {
        let out = std::slice::from_raw_parts_mut(out.cast::<u8>(), usize::try_from(length).unwrap_or(0));
        disk(vfs).state().draw(out);
    }
    length
}

unsafe extern "C" fn sleep(_: *mut ffi::sqlite3_vfs, microseconds: c_int) -> c_int {
    microseconds
}

unsafe extern "C" fn current_time(_: *mut ffi::sqlite3_vfs, out: *mut f64) -> c_int {
    // SAFETY: the place is SQLite's. The day is 1 January 2026.
    unsafe { *out = 2_461_041.5 };
    ffi::SQLITE_OK
}

unsafe extern "C" fn close(_: *mut ffi::sqlite3_file) -> c_int {
    ffi::SQLITE_OK
}

unsafe extern "C" fn read(file: *mut ffi::sqlite3_file, to: *mut c_void, length: c_int, offset: i64) -> c_int {
    // SAFETY: see `opened`; SQLite gives `length` bytes at `to`.
    let ((open, disk), to) = unsafe {
        (opened(file), std::slice::from_raw_parts_mut(to.cast::<u8>(), usize::try_from(length).unwrap_or(0)))
    };
    match disk.state().read(open.file, offset.cast_unsigned(), to) {
        Ok(read) if read == to.len() => ffi::SQLITE_OK,
        Ok(read) => {
            to[read..].fill(0);
            ffi::SQLITE_IOERR_SHORT_READ
        }
        Err(_) => ffi::SQLITE_IOERR_READ,
    }
}

unsafe extern "C" fn write(file: *mut ffi::sqlite3_file, from: *const c_void, length: c_int, offset: i64) -> c_int {
    // SAFETY: see `opened`; SQLite gives `length` bytes at `from`.
    let ((open, disk), from) =
        unsafe { (opened(file), std::slice::from_raw_parts(from.cast::<u8>(), usize::try_from(length).unwrap_or(0))) };
    code(disk.state().write(open.file, offset.cast_unsigned(), from), ffi::SQLITE_IOERR_WRITE)
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, length: i64) -> c_int {
    // SAFETY: see `opened`.
    let (open, disk) = unsafe { opened(file) };
    code(disk.state().truncate(open.file, length.cast_unsigned()), ffi::SQLITE_IOERR_TRUNCATE)
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, _flags: c_int) -> c_int {
    // SAFETY: see `opened`.
    let (open, disk) = unsafe { opened(file) };
    let mut state = disk.state();
    let mut result = state.sync(open.file);
    if open.names_unsynced {
        result = result.and_then(|()| state.sync_names());
        open.names_unsynced = result.is_err();
    }
    code(result, ffi::SQLITE_IOERR_FSYNC)
}

unsafe extern "C" fn file_size(file: *mut ffi::sqlite3_file, out: *mut i64) -> c_int {
    // SAFETY: see `opened`; the place is SQLite's.
    unsafe {
        let (open, disk) = opened(file);
        let Ok(length) = disk.state().length(open.file) else { return ffi::SQLITE_IOERR_FSTAT };
        *out = length.cast_signed();
    }
    ffi::SQLITE_OK
}

unsafe extern "C" fn lock(_: *mut ffi::sqlite3_file, _: c_int) -> c_int {
    ffi::SQLITE_OK
}

unsafe extern "C" fn check_reserved_lock(_: *mut ffi::sqlite3_file, out: *mut c_int) -> c_int {
    // SAFETY: the place is SQLite's.
    unsafe { *out = 0 };
    ffi::SQLITE_OK
}

unsafe extern "C" fn file_control(_: *mut ffi::sqlite3_file, _: c_int, _: *mut c_void) -> c_int {
    ffi::SQLITE_NOTFOUND
}

unsafe extern "C" fn sector_size(_: *mut ffi::sqlite3_file) -> c_int {
    4096
}

unsafe extern "C" fn characteristics(_: *mut ffi::sqlite3_file) -> c_int {
    // What SQLite's own layer for Unix says: a write does not touch bytes beside it.
    ffi::SQLITE_IOCAP_POWERSAFE_OVERWRITE
}
