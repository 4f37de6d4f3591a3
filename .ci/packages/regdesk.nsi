; RegDesk for Windows: makensis -NOCD -DVERSION=0.1.0 -DPAYLOAD=dist/regdesk -DTARGET=RegDesk-0.1.0.exe .ci/packages/regdesk.nsi
; Silent: RegDesk-0.1.0.exe /S /CLERKS=DOMAIN\Group   (the group whose members work at the desk)
; Uninstall: uninstall.exe /S keeps the desk's work; /S /DESTROY removes it as well.

Unicode true
ManifestDPIAware true
RequestExecutionLevel admin
SetCompressor /SOLID lzma

!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "x64.nsh"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\RegDesk"

Name "RegDesk ${VERSION}"
OutFile "${TARGET}"
InstallDir "$PROGRAMFILES64\RegDesk"
ShowInstDetails nevershow
ShowUninstDetails nevershow
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "RegDesk"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "RegDesk"
VIAddVersionKey LegalCopyright "Apache-2.0"

LoadLanguageFile "${NSISDIR}\Contrib\Language files\English.nlf"
LoadLanguageFile "${NSISDIR}\Contrib\Language files\Russian.nlf"

; NSIS knows no Kazakh; the program itself speaks it.
LangString OPEN ${LANG_ENGLISH} "RegDesk is open on this computer. Close its window first."
LangString OPEN ${LANG_RUSSIAN} "RegDesk открыт на этом компьютере. Сначала закройте его окно."
LangString BITS ${LANG_ENGLISH} "RegDesk needs 64-bit Windows."
LangString BITS ${LANG_RUSSIAN} "RegDesk требует 64-разрядной Windows."
LangString PRACTICE ${LANG_ENGLISH} "RegDesk, practice"
LangString PRACTICE ${LANG_RUSSIAN} "RegDesk, тренировка"

Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

Var Clerks
Var Work

!macro FindWork
    SetShellVarContext all
    ReadEnvStr $Work PROGRAMDATA
    StrCpy $Work "$Work\RegDesk"
!macroend

; A file that is in use cannot be renamed: so it is told before anything is taken away.
!macro StopWhileOpen
    ${If} ${FileExists} "$INSTDIR\regdesk.exe"
        ClearErrors
        Rename "$INSTDIR\regdesk.exe" "$INSTDIR\regdesk.old"
        ${If} ${Errors}
            MessageBox MB_ICONSTOP "$(OPEN)" /SD IDOK
            SetErrorLevel 2
            Quit
        ${EndIf}
        Rename "$INSTDIR\regdesk.old" "$INSTDIR\regdesk.exe"
    ${EndIf}
!macroend

Function .onInit
    ${IfNot} ${RunningX64}
        MessageBox MB_ICONSTOP "$(BITS)" /SD IDOK
        SetErrorLevel 2
        Quit
    ${EndIf}
    SetRegView 64
    !insertmacro FindWork
    ${GetParameters} $0
    ${GetOptions} $0 "/CLERKS=" $Clerks
    ReadRegStr $1 HKLM "${KEY}" "InstallLocation"
    ${If} $1 != ""
        StrCpy $INSTDIR $1
    ${EndIf}
    ${If} $Clerks == ""
        ReadRegStr $Clerks HKLM "${KEY}" "Clerks"
    ${EndIf}
    !insertmacro StopWhileOpen
FunctionEnd

Section
    ; What an earlier release brought goes; a component that was unpacked beside it stays.
    RMDir /r "$INSTDIR\_internal"
    SetOutPath "$INSTDIR"
    File /r "${PAYLOAD}/*"

    ; One folder for all accounts of the computer: administrators, the system and the clerks' group.
    CreateDirectory "$Work"
    nsExec::Exec 'icacls "$Work" /inheritance:r /grant *S-1-5-32-544:(OI)(CI)F *S-1-5-18:(OI)(CI)F'
    Pop $0
    ${If} $0 != 0
        SetErrorLevel 3
    ${EndIf}
    ${If} $Clerks == ""
        StrCpy $1 "*S-1-5-11" ; whoever is signed in to this computer
    ${Else}
        StrCpy $1 '"$Clerks"'
    ${EndIf}
    nsExec::Exec 'icacls "$Work" /grant $1:(OI)(CI)M'
    Pop $0
    ${If} $0 != 0
        SetErrorLevel 3
    ${EndIf}

    CreateShortCut "$SMPROGRAMS\RegDesk.lnk" "$INSTDIR\regdesk.exe"
    CreateShortCut "$SMPROGRAMS\$(PRACTICE).lnk" "$INSTDIR\regdesk.exe" "--practice"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    WriteRegStr HKLM "${KEY}" "DisplayName" "RegDesk"
    WriteRegStr HKLM "${KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKLM "${KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKLM "${KEY}" "Clerks" "$Clerks"
    WriteRegStr HKLM "${KEY}" "Practice" "$(PRACTICE)"
    WriteRegStr HKLM "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKLM "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKLM "${KEY}" "NoModify" 1
    WriteRegDWORD HKLM "${KEY}" "NoRepair" 1
SectionEnd

Function un.onInit
    SetRegView 64
    !insertmacro FindWork
    !insertmacro StopWhileOpen
FunctionEnd

Section "un.RegDesk"
    ReadRegStr $1 HKLM "${KEY}" "Practice"
    Delete "$SMPROGRAMS\RegDesk.lnk"
    Delete "$SMPROGRAMS\$1.lnk"
    RMDir /r "$INSTDIR\_internal"
    RMDir /r "$INSTDIR\vision"
    Delete "$INSTDIR\regdesk.exe"
    Delete "$INSTDIR\VERSION"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    DeleteRegKey HKLM "${KEY}"

    ; Accepted cases may lie nowhere else: only who asks for it in so many words destroys them.
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/DESTROY" $1
    ${IfNot} ${Errors}
        RMDir /r "$Work"
    ${EndIf}
SectionEnd
